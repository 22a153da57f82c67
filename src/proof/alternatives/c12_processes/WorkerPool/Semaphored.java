package c12_processes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import kata.Gauge;
import kata.Jvm;

/** A virtual thread a number, permits and a deque of workers; looks whether a worker lives before it is used. */
public final class WorkerPool implements SquarePool {

    private final int port;
    private final Semaphore permits;
    private final Deque<Process> idle = new ConcurrentLinkedDeque<>();

    public WorkerPool(int workers, int port) {
        this.port = port;
        this.permits = new Semaphore(workers);
    }

    /** Workers are started when they are needed for the first time. */
    private Process worker() throws IOException {
        for (Process child = idle.poll(); child != null; child = idle.poll()) {
            if (child.isAlive()) {
                return child;
            }
        }
        return Jvm.command(WorkerPool.class, Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Override
    public List<Long> squares(List<Long> numbers) throws Exception {
        List<Future<Long>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number : numbers) {
                futures.add(threads.submit(() -> square(number, 1)));
            }
        }
        List<Long> squares = new ArrayList<>();
        for (Future<Long> future : futures) {
            try {
                squares.add(future.get());
            } catch (ExecutionException e) {
                throw (Exception) e.getCause();
            }
        }
        return squares;
    }

    private long square(long number, int attempt) throws IOException, InterruptedException {
        permits.acquire();
        try {
            Process child = worker();
            DataOutputStream tasks = new DataOutputStream(child.getOutputStream());
            tasks.writeLong(number);
            tasks.flush();
            DataInputStream answers = new DataInputStream(child.getInputStream());
            boolean squared = answers.readBoolean();
            long square = squared ? answers.readLong() : 0;
            String failure = squared ? "" : answers.readUTF();
            idle.push(child);
            if (!squared) {
                throw new IllegalStateException(failure);
            }
            return square;
        } catch (IOException e) {
            if (attempt == TRIES) {
                throw new IOException("Nobody survives " + number, e);
            }
        } finally {
            permits.release();
        }
        return square(number, attempt + 1);
    }

    @Override
    public void close() {
        for (Process child : idle) {
            child.destroy();
            child.onExit().join();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        DataInputStream tasks = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(System.out);
        while (true) {
            try {
                long square = squares.of(tasks.readLong());
                answers.writeBoolean(true);
                answers.writeLong(square);
            } catch (ArithmeticException e) {
                answers.writeBoolean(false);
                answers.writeUTF(e.getMessage());
            } catch (EOFException e) {
                return;
            }
            answers.flush();
        }
    }
}
