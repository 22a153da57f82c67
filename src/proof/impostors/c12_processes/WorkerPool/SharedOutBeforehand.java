// Fails in: firstFree
// Says: Let a worker that is free take the next
// Number 1 to the first worker, number 2 to the second, and so on.
package c12_processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Jvm;

public final class WorkerPool implements SquarePool {

    private final Process[] children;
    private final int port;

    public WorkerPool(int workers, int port) throws IOException {
        this.port = port;
        children = new Process[workers];
        for (int i = 0; i < workers; i++) {
            children[i] = start();
        }
    }

    private Process start() throws IOException {
        return Jvm.command(WorkerPool.class, Integer.toString(port)).start();
    }

    @Override
    public List<Long> squares(List<Long> numbers) throws Exception {
        Long[] squares = new Long[numbers.size()];
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> leaders = new ArrayList<>();
            for (int worker = 0; worker < children.length; worker++) {
                int first = worker;
                leaders.add(threads.submit(() -> {
                    for (int i = first; i < squares.length; i += children.length) {
                        squares[i] = square(first, numbers.get(i));
                    }
                    return null;
                }));
            }
            for (Future<?> leader : leaders) {
                leader.get();
            }
        }
        return List.of(squares);
    }

    private long square(int worker, long number) throws IOException {
        String answer = null;
        for (int attempt = 0; answer == null; attempt++) {
            if (attempt == TRIES) {
                throw new IOException("Workers died of " + number);
            }
            try {
                children[worker].outputWriter().append(number + "\n").flush();
                answer = children[worker].inputReader().readLine();
            } catch (IOException e) {
                // the worker is dead
            }
            if (answer == null) {
                children[worker] = start();
            }
        }
        if (answer.startsWith("failed")) {
            throw new ArithmeticException(answer);
        }
        return Long.parseLong(answer);
    }

    @Override
    public void close() {
        for (Process child : children) {
            child.destroyForcibly().onExit().join();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            try {
                System.out.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                System.out.println("failed: " + e.getMessage());
            }
        }
    }
}
