package c12_processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import kata.Gauge;
import kata.Jvm;

/** A thread a worker takes numbers from a queue, and puts one back when its worker dies. */
public final class WorkerPool implements SquarePool {

    private final Process[] children;
    private final int port;

    public WorkerPool(int workers, int port) throws IOException {
        this.port = port;
        this.children = new Process[workers];
        for (int i = 0; i < workers; i++) {
            children[i] = start();
        }
    }

    private Process start() throws IOException {
        return Jvm.command(WorkerPool.class, Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public List<Long> squares(List<Long> numbers) throws Exception {
        Batch batch = new Batch(numbers);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            int worker = i;
            threads.add(Thread.ofVirtual().start(() -> work(worker, batch)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!batch.failures.isEmpty()) {
            throw batch.failures.peek();
        }
        return numbers.stream().map(batch.squares::get).toList();
    }

    private void work(int worker, Batch batch) {
        for (Long number = batch.left.poll(); number != null; number = batch.left.poll()) {
            try {
                String answer = ask(children[worker], number);
                if (answer == null) {
                    children[worker].destroyForcibly();
                    children[worker] = start();
                    batch.died(number);
                } else if (answer.startsWith("no: ")) {
                    batch.failures.add(new IllegalArgumentException(answer.substring(4)));
                } else {
                    batch.squares.put(number, Long.valueOf(answer));
                }
            } catch (IOException e) {
                batch.failures.add(e);
            }
        }
    }

    private static String ask(Process child, long number) {
        try {
            child.outputWriter().append(Long.toString(number)).append('\n').flush();
            return child.inputReader().readLine();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        for (Process child : children) {
            child.outputWriter().close();
        }
        for (Process child : children) {
            child.onExit().join();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            try {
                System.out.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                System.out.println("no: " + e.getMessage());
            }
        }
    }

    private static final class Batch {

        private final Queue<Long> left;
        private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
        private final Map<Long, Long> squares = new ConcurrentHashMap<>();
        private final Map<Long, Integer> deaths = new HashMap<>();

        Batch(List<Long> numbers) {
            left = new ConcurrentLinkedQueue<>(numbers);
        }

        synchronized void died(long number) {
            if (deaths.merge(number, 1, Integer::sum) < TRIES) {
                left.add(number);
            } else {
                failures.add(new IOException("Too many workers died of " + number));
            }
        }
    }
}
