package c12_processes;

import java.io.IOException;
import java.util.List;
import kata.Todo;

/** Long-lived child JVMs on pipes. One that dies is replaced, and its task is done again. */
public final class WorkerPool implements SquarePool {

    /**
     * Starts the workers.
     *
     * @param workers how many
     * @param port for {@code Gauge.ofParent(port)} in the children
     */
    public WorkerPool(int workers, int port) throws IOException {
        // TODO start them by hand (kata.Jvm.command, not kata.Worker), and keep those that are idle in a BlockingQueue.
        throw new Todo("long-lived workers");
    }

    /** As many threads as workers: each takes an idle worker for a number and puts it back afterwards. */
    @Override
    public List<Long> squares(List<Long> numbers) throws Exception {
        // TODO a task a number: take a worker, send a line, read a line. If the worker has died (IOException, or no
        // line), start another and try again, SquarePool.TRIES times in all. Put the worker back, whatever happens.
        throw new Todo("numbers for workers");
    }

    @Override
    public void close() throws IOException {
        // TODO end the workers, and wait for their end (Process.onExit).
        throw new Todo("the end of the workers");
    }

    /** What a worker does: a number in, its square out, a line each, until the input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // TODO the same as in ParallelMap. It must end when there is no next line: its parent may have died.
        throw new Todo("the worker's part");
    }
}
