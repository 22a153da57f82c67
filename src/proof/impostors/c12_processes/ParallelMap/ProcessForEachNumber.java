// Fails in: asManyAsTold
// Says: A process is dear to start
// As many at once as asked for, but a new one for each number.
package c12_processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Jvm;

public final class ParallelMap implements ParallelSquares {

    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws Exception {
        List<Callable<Long>> tasks = numbers.stream()
                .<Callable<Long>>map(number -> () -> square(number, port))
                .toList();
        List<Long> squares = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
            for (Future<Long> square : threads.invokeAll(tasks)) {
                squares.add(square.get());
            }
        }
        return squares;
    }

    private static long square(long number, int port) throws IOException, InterruptedException {
        Process child = Jvm.command(ParallelMap.class, Integer.toString(port), Long.toString(number))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader answers = child.inputReader()) {
            String answer = answers.readLine();
            if (child.waitFor() != 0) {
                throw new IOException(answer);
            }
            return Long.parseLong(answer);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Squares squares = new Squares(Gauge.ofParent(Integer.parseInt(arguments[0])));
        System.out.println(squares.of(Long.parseLong(arguments[1])));
    }
}
