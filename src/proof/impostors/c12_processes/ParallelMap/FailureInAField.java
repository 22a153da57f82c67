// Fails in: secondRun
// Says: Expected the call to return, but it threw
// What went wrong stands in a field: once a call has failed, each later one fails with the same words.
package c12_processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import kata.Gauge;
import kata.Jvm;

public final class ParallelMap implements ParallelSquares {

    private static final String FAILED = "failed ";

    private final AtomicReference<IOException> failure = new AtomicReference<>();

    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long[] squares = new long[numbers.size()];
        List<Process> children = new ArrayList<>();
        List<Thread> leaders = new ArrayList<>();
        try {
            for (int i = 0; i < Math.min(processes, numbers.size()); i++) {
                Process child = Jvm.command(ParallelMap.class, Integer.toString(port))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                children.add(child);
                leaders.add(Thread.ofPlatform().start(() -> lead(child, numbers, next, squares)));
            }
            for (Thread leader : leaders) {
                leader.join();
            }
        } finally {
            children.forEach(Process::destroyForcibly);
            children.forEach(child -> child.onExit().join());
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return LongStream.of(squares).boxed().toList();
    }

    private void lead(Process child, List<Long> numbers, AtomicInteger next, long[] squares) {
        try (BufferedWriter tasks = child.outputWriter(StandardCharsets.US_ASCII);
                BufferedReader answers = child.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = next.getAndIncrement(); i < squares.length; i = next.getAndIncrement()) {
                tasks.write(numbers.get(i) + "\n");
                tasks.flush();
                squares[i] = square(answers.readLine());
            }
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    private static long square(String answer) throws IOException {
        if (answer == null) {
            throw new IOException("A child died");
        }
        if (answer.startsWith(FAILED)) {
            throw new IOException("A child failed: " + answer.substring(FAILED.length()));
        }
        return Long.parseLong(answer);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            try {
                answers.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                answers.println(FAILED + e.getMessage());
            }
        }
    }
}
