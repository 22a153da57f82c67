package c12_processes;

import java.io.IOException;
import java.util.List;
import kata.Todo;

/** Squares numbers in several child JVMs at once, and puts the squares in the order of the numbers. */
public final class ParallelMap implements ParallelSquares {

    /** A thread leads each child: it sends a number, waits for the square, and takes the next number that is left. */
    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws Exception {
        // TODO start the children by hand (kata.Jvm.command, not kata.Worker), each led by a thread here. A line for a
        // number, a line for its square: Process.outputWriter, flush, Process.inputReader. End them in a finally block.
        throw new Todo("child processes and a thread for each");
    }

    /** What a child does: a number in, its square out, a line each, until the input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // TODO make Squares with Gauge.ofParent(port); read System.in line by line; answer each line with one, also
        // when it fails.
        throw new Todo("the child's part");
    }
}
