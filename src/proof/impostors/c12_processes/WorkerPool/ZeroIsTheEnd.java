// Fails in: completeAndInOrder
// Says: workers died of number 0
// A 0 tells a worker to go home; but 0 is a number like any other.
package c12_processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import kata.Gauge;
import kata.Jvm;

/** Long-lived child JVMs on pipes. One that dies is replaced, and its task is done again. */
public final class WorkerPool implements SquarePool {

    private static final String FAILED = "failed ";
    private static final String END = "0";

    private final int workers;
    private final int port;
    private final BlockingQueue<Child> idle = new LinkedBlockingQueue<>();

    /**
     * Starts the workers.
     *
     * @param workers how many
     * @param port for {@code Gauge.ofParent(port)} in the children
     */
    public WorkerPool(int workers, int port) throws IOException {
        this.workers = workers;
        this.port = port;
        boolean complete = false;
        try {
            for (int i = 0; i < workers; i++) {
                idle.add(Child.start(port));
            }
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    /** As many threads as workers: each takes an idle worker for a number and puts it back afterwards. */
    @Override
    public List<Long> squares(List<Long> numbers) throws Exception {
        List<Callable<Long>> tasks = numbers.stream()
                .<Callable<Long>>map(number -> () -> square(number))
                .toList();
        List<Long> squares = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            for (Future<Long> square : threads.invokeAll(tasks)) {
                squares.add(square.get());
            }
        }
        return squares;
    }

    private long square(long number) throws IOException, InterruptedException {
        Child child = idle.take();
        try {
            for (int attempt = 1; true; attempt++) {
                try {
                    return child.square(number);
                } catch (IOException e) {
                    // Its pipes are broken, so it is dead or as good as dead.
                    child.end();
                    if (Thread.interrupted()) {
                        throw new InterruptedException("interrupted at number " + number);
                    }
                    // Replaced before anything else is decided: the next task needs a worker, too.
                    child = Child.start(port);
                    if (attempt == TRIES) {
                        throw new IOException("%d workers died of number %d".formatted(TRIES, number), e);
                    }
                }
            }
        } finally {
            idle.add(child);
        }
    }

    @Override
    public void close() {
        idle.forEach(Child::sendHome);
    }

    /** What a worker does: a number in, its square out, a line each, until the input ends. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        // The input ends when the parent closes it, and when the parent dies: no worker outlives its parent for long.
        for (String line = tasks.readLine(); line != null && !line.equals(END); line = tasks.readLine()) {
            try {
                answers.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                answers.println(FAILED + e.getMessage());
            }
        }
    }

    /** A worker as the parent sees it. One thread at a time talks to it. */
    private record Child(Process process, BufferedWriter tasks, BufferedReader answers) {

        static Child start(int port) throws IOException {
            Process process = Jvm.command(WorkerPool.class, Integer.toString(port))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Child(
                    process,
                    process.outputWriter(StandardCharsets.US_ASCII),
                    process.inputReader(StandardCharsets.US_ASCII));
        }

        /**
         * @throws ArithmeticException if the number cannot be squared
         * @throws IOException if the worker is dead
         */
        long square(long number) throws IOException {
            tasks.write(number + "\n");
            tasks.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("The worker died in the middle of a task");
            }
            if (answer.startsWith(FAILED)) {
                throw new ArithmeticException(answer.substring(FAILED.length()));
            }
            return Long.parseLong(answer);
        }

        void sendHome() {
            try {
                tasks.write(END + "\n");
                tasks.flush();
                process.onExit().join();
            } catch (IOException e) {
                end();
            }
        }

        /** By force: an idle worker has nothing to tidy up. */
        void end() {
            process.destroyForcibly().onExit().join();
        }
    }
}
