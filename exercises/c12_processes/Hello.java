package c12_processes;

import java.io.IOException;
import java.util.List;
import kata.Todo;

/** Runs a program in a child JVM and keeps all that it says. */
public final class Hello implements Launching {

    /** Both streams are read while the child runs: a pipe has little room, and who writes to a full one waits. */
    @Override
    public Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException {
        // TODO start kata.Jvm.command(program, …), and close its input. Read its two streams at the same time
        // (Process.inputReader, errorReader), and wait for its end (Process.waitFor).
        throw new Todo("a child process, its two streams and its exit status");
    }
}
