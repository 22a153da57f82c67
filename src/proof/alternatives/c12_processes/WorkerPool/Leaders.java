// Leaders live as long as the pool, and take jobs from a queue. A number that is given up is named as in 1,234,567.
package c12_processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import kata.Gauge;
import kata.Jvm;

public final class WorkerPool implements SquarePool {

    private static final String FAILED = "failed ";

    private final int port;
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final List<Leader> leaders = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean closed;

    public WorkerPool(int workers, int port) throws IOException {
        this.port = port;
        boolean complete = false;
        try {
            for (int i = 0; i < workers; i++) {
                Leader leader = new Leader(started());
                leaders.add(leader);
                threads.execute(leader);
            }
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    private Process started() throws IOException {
        return Jvm.command(WorkerPool.class, Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Override
    public List<Long> squares(List<Long> numbers) throws Exception {
        List<Job> batch = numbers.stream()
                .map(number -> new Job(number, new CompletableFuture<>()))
                .toList();
        jobs.addAll(batch);
        try {
            List<Long> squares = new ArrayList<>();
            for (Job job : batch) {
                squares.add(job.square().get());
            }
            return squares;
        } finally {
            // After a failure nobody wants the rest any more.
            jobs.removeAll(batch);
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        // Who reads from a pipe hears of nothing but its end.
        leaders.forEach(leader -> leader.worker.destroyForcibly());
        threads.close();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        BufferedReader numbers = new BufferedReader(new InputStreamReader(System.in));
        for (String line = numbers.readLine(); line != null; line = numbers.readLine()) {
            try {
                System.out.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                System.out.println(FAILED + e.getMessage());
            }
        }
    }

    /** A number, and where its square is waited for. */
    private record Job(long number, CompletableFuture<Long> square) {}

    /** Leads one worker, and its successors. */
    private final class Leader implements Runnable {

        private volatile Process worker;

        Leader(Process worker) {
            this.worker = worker;
        }

        @Override
        public void run() {
            try {
                while (!closed) {
                    work(jobs.take());
                }
            } catch (InterruptedException e) {
                // The pool is closed.
            } finally {
                end();
            }
        }

        private void work(Job job) {
            try {
                job.square().complete(square(job.number()));
            } catch (IOException | RuntimeException e) {
                job.square().completeExceptionally(e);
            }
        }

        private long square(long number) throws IOException {
            for (int deaths = 0; deaths < TRIES; deaths++) {
                String answer = answer(number);
                if (answer != null && answer.startsWith(FAILED)) {
                    throw new ArithmeticException(answer.substring(FAILED.length()));
                }
                if (answer != null) {
                    return Long.parseLong(answer);
                }
                if (closed) {
                    throw new IOException("The pool has been closed");
                }
                end();
                worker = started();
            }
            throw new IOException("The number %d has killed %d workers, one after the other".formatted(number, TRIES));
        }

        /** Null if the worker has died. */
        private String answer(long number) {
            try {
                worker.outputWriter().append(Long.toString(number)).append('\n').flush();
                return worker.inputReader().readLine();
            } catch (IOException e) {
                return null;
            }
        }

        private void end() {
            worker.destroyForcibly().onExit().join();
        }
    }
}
