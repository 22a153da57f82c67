package c15_mersenne;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import kata.Jvm;
import kata.Todo;
import kata.Worker;
import kata.WorkerException;

/**
 * A child JVM in which an answer computes. A thread that computes for days cannot be stopped from outside; a process can.
 */
final class OtherJvm implements AutoCloseable {

    private final Worker worker;

    private OtherJvm(Worker worker) {
        this.worker = worker;
    }

    /**
     * Starts a JVM with an answer.
     *
     * @param answer the class of the answer, which has a constructor without parameters
     */
    static OtherJvm with(Class<?> answer) throws IOException {
        ProcessBuilder builder = Jvm.command(answer);
        List<String> command = builder.command();
        command.removeLast();
        command.addAll(List.of(OtherJvm.class.getName(), answer.getName()));
        return new OtherJvm(Worker.start(builder));
    }

    /** Asks a {@link Primes}. Comes back with an exception when the JVM is closed meanwhile. */
    boolean isPrime(long number) throws IOException {
        return Boolean.parseBoolean(ask(Long.toString(number)));
    }

    /** Asks a {@link MersenneTables}: the primes among the exponents of its table, in the table's order. */
    List<Integer> primeExponents(String text) throws IOException {
        String answer = ask(text);
        return answer.isEmpty()
                ? List.of()
                : List.of(answer.split(" ")).stream().map(Integer::valueOf).toList();
    }

    private String ask(String task) throws IOException {
        try {
            return worker.ask(task);
        } catch (WorkerException e) {
            String todo = Todo.class.getName() + ": ";
            if (e.getMessage().startsWith(todo)) {
                throw new Todo(e.getMessage().substring(todo.length()));
            }
            throw e;
        }
    }

    @Override
    public void close() {
        worker.close();
    }

    /** The child. */
    public static void main(String[] arguments) throws Exception {
        Object answer = Class.forName(arguments[0]).getDeclaredConstructor().newInstance();
        Worker.serve(task -> switch (answer) {
            case Primes primes -> Boolean.toString(primes.isPrime(Long.parseLong(task)));
            case MersenneTables tables ->
                tables.rows(task).stream()
                        .filter(MersenneRow::prime)
                        .map(row -> Integer.toString(row.exponent()))
                        .collect(Collectors.joining(" "));
            default -> throw new IllegalArgumentException(arguments[0]);
        });
    }
}
