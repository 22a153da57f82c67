// Fails in: floods
// Says: nobody read what it had to say
// The error stream is read when the output has ended; the child cannot get that far.
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
        String output = all(child.inputReader());
        String errors = all(child.errorReader());
        return new Finished(child.waitFor(), output, errors);
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
