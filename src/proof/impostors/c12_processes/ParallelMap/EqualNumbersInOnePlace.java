// Fails in: equalNumbers
// Says: but there is 0 instead
// A square is put in the place of the first number that is equal, and the other places stay empty.
package c12_processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import kata.Gauge;
import kata.Jvm;

public final class ParallelMap implements ParallelSquares {

    private static final String FAILED = "failed ";

    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws Exception {
        Queue<Long> left = new ConcurrentLinkedQueue<>(numbers);
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
                    leads.add(() -> lead(child, numbers, left, squares));
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

    private static Void lead(Process child, List<Long> numbers, Queue<Long> left, long[] squares) throws IOException {
        try (BufferedWriter tasks = child.outputWriter(StandardCharsets.US_ASCII);
                BufferedReader answers = child.inputReader(StandardCharsets.US_ASCII)) {
            for (Long number = left.poll(); number != null; number = left.poll()) {
                tasks.write(number + "\n");
                tasks.flush();
                squares[numbers.indexOf(number)] = square(answers.readLine());
            }
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
        for (String line = tasks.readLine(); line != null; line = tasks.readLine()) {
            try {
                answers.println(squares.of(Long.parseLong(line)));
            } catch (ArithmeticException e) {
                answers.println(FAILED + e.getMessage());
            }
        }
    }
}
