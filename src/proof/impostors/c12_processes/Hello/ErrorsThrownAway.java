// Fails in: reportsFailure
// Says: Expected the error stream to be no bread for child
// Nothing blocks, but what the child had to say is gone.
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
        Process child = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        child.getOutputStream().close();
        String output = all(child.inputReader());
        return new Finished(child.waitFor(), output, "");
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
