// Fails in: closedAfterADeath
// Says: Expected all child processes to have ended when close() was over
// Tells each worker to quit; the first that is dead breaks the pipe, and the others are told nothing.
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

public final class WorkerPool implements SquarePool {

    private static final String FAILED = "failed ";
    private static final String QUIT = "quit";

    private final int workers;
    private final int port;
    private final BlockingQueue<Child> idle = new LinkedBlockingQueue<>();

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
                    child.end();
                    if (Thread.interrupted()) {
                        throw new InterruptedException("interrupted at number " + number);
                    }
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
    public void close() throws IOException {
        for (Child child : idle) {
            child.tasks.write(QUIT + "\n");
            child.tasks.flush();
        }
        for (Child child : idle) {
            child.process.onExit().join();
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = tasks.readLine(); line != null && !line.equals(QUIT); line = tasks.readLine()) {
            try {
                answers.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                answers.println(FAILED + e.getMessage());
            }
        }
    }

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

        void end() {
            process.destroyForcibly().onExit().join();
        }
    }
}
