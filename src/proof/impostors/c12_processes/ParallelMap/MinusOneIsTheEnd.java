// Fails in: completeAndInOrder
// Says: A child died
// The children are sent a -1 when nothing is left; but -1 is a number like any other.
package c12_processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import kata.Gauge;
import kata.Jvm;

public final class ParallelMap implements ParallelSquares {

    private static final String FAILED = "failed ";
    private static final String END = "-1";

    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long[] squares = new long[numbers.size()];
        List<Process> children = new ArrayList<>();
        try (ExecutorService leaders = Executors.newCachedThreadPool()) {
            try {
                List<Callable<Void>> leads = new ArrayList<>();
                for (int i = 0; i < Math.min(processes, numbers.size()); i++) {
                    Process child = Jvm.command(ParallelMap.class, Integer.toString(port))
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
                    children.add(child);
                    leads.add(() -> lead(child, numbers, next, squares));
                }
                for (Future<Void> lead : leaders.invokeAll(leads)) {
                    lead.get();
                }
            } finally {
                children.forEach(Process::destroyForcibly);
                children.forEach(child -> child.onExit().join());
            }
        }
        return LongStream.of(squares).boxed().toList();
    }

    private static Void lead(Process child, List<Long> numbers, AtomicInteger next, long[] squares) throws IOException {
        try (BufferedWriter tasks = child.outputWriter(StandardCharsets.US_ASCII);
                BufferedReader answers = child.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = next.getAndIncrement(); i < numbers.size(); i = next.getAndIncrement()) {
                tasks.write(numbers.get(i) + "\n");
                tasks.flush();
                squares[i] = square(answers.readLine());
            }
            tasks.write(END + "\n");
        }
        return null;
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
        for (String line = tasks.readLine(); line != null && !line.equals(END); line = tasks.readLine()) {
            try {
                answers.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                answers.println(FAILED + e.getMessage());
            }
        }
    }
}
