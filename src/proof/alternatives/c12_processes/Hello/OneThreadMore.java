package c12_processes;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import kata.Jvm;

/** A thread for the error stream; the caller reads the output itself. */
public final class Hello implements Launching {

    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder command = Jvm.command(program, arguments.toArray(String[]::new));
        Process child = command.start();
        child.outputWriter().close();
        StringBuffer errors = new StringBuffer();
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                errors.append(all(child.errorReader()));
            } catch (IOException e) {
                errors.append(e);
            }
        });
        String output = all(child.inputReader());
        int status = child.waitFor();
        reader.join();
        return new Finished(status, output, errors.toString());
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
