// Fails in: floods
// Says: nobody read what it had to say
// Waits for the end before it reads: the child waits for a reader.
package c12_processes;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import kata.Jvm;

public final class Hello implements Launching {

    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder command = Jvm.command(program, arguments.toArray(String[]::new));
        Process child = command.start();
        child.getOutputStream().close();
        int status = child.waitFor();
        return new Finished(status, all(child.inputReader()), all(child.errorReader()));
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
