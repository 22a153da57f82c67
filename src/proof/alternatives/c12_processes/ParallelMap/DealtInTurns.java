package c12_processes;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Gauge;
import kata.Jvm;

/** Every n-th number to the same child, binary pipes, a virtual thread a child. */
public final class ParallelMap implements ParallelSquares {

    @Override
    public List<Long> map(List<Long> numbers, int processes, int port) throws Exception {
        Long[] squares = new Long[numbers.size()];
        List<Process> children = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                List<Future<?>> leaders = new ArrayList<>();
                for (int i = 0; i < processes; i++) {
                    int first = i;
                    Process child = Jvm.command(ParallelMap.class, Integer.toString(port))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    children.add(child);
                    leaders.add(threads.submit(() -> {
                        lead(child, numbers, first, processes, squares);
                        return null;
                    }));
                }
                for (Future<?> leader : leaders) {
                    leader.get();
                }
            } finally {
                children.forEach(Process::destroy);
                children.forEach(child -> child.onExit().join());
            }
        }
        return Arrays.asList(squares);
    }

    private static void lead(Process child, List<Long> numbers, int first, int step, Long[] squares)
            throws IOException, InterruptedException {
        try (DataOutputStream tasks = new DataOutputStream(child.getOutputStream());
                DataInputStream answers = new DataInputStream(child.getInputStream())) {
            for (int i = first; i < squares.length; i += step) {
                tasks.writeLong(numbers.get(i));
                tasks.flush();
                if (!answers.readBoolean()) {
                    throw new ArithmeticException(answers.readUTF());
                }
                squares[i] = answers.readLong();
            }
        }
        child.waitFor();
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
