// Fails in: failureIsNoDeath
// Says: Expected exactly 1 child processes to do the work, but
// The worker does not catch the failure and dies of it; its last words are read from its error stream.
package c12_processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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

public final class WorkerPool implements SquarePool {

    private final int workers;
    private final int port;
    private final BlockingQueue<Process> idle = new LinkedBlockingQueue<>();

    public WorkerPool(int workers, int port) throws IOException {
        this.workers = workers;
        this.port = port;
        for (int i = 0; i < workers; i++) {
            idle.add(start());
        }
    }

    private Process start() throws IOException {
        return Jvm.command(WorkerPool.class, Integer.toString(port)).start();
    }

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
        Process child = idle.take();
        try {
            for (int attempt = 1; true; attempt++) {
                String answer = null;
                try {
                    child.outputWriter().append(number + "\n").flush();
                    answer = child.inputReader().readLine();
                } catch (IOException e) {
                    // the worker is dead
                }
                if (answer != null) {
                    return Long.parseLong(answer);
                }
                String lastWords = child.errorReader().readLine();
                child = start();
                if (lastWords != null || attempt == TRIES) {
                    throw new IOException("The worker died of " + number + ": " + lastWords);
                }
            }
        } finally {
            idle.add(child);
        }
    }

    @Override
    public void close() {
        idle.forEach(child -> child.destroyForcibly().onExit().join());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            System.out.println(squares.of(Long.parseLong(line)));
        }
    }
}
