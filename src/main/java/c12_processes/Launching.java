package c12_processes;

import java.io.IOException;
import java.util.List;

/** Runs programs in processes of their own. */
@FunctionalInterface
public interface Launching {

    /**
     * Runs a program in a child JVM from its start to its end. It gets no input: its standard input is at its end. A
     * program that fails is a result like any other; its exit status and its error stream say so.
     *
     * @param program a class with a {@code main} method
     * @param arguments what its {@code main} is given
     * @return what is left of it when it has ended
     * @throws IOException if it cannot be started
     */
    Finished run(Class<?> program, List<String> arguments) throws IOException, InterruptedException;
}
