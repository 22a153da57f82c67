package c10_heavy;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Gauge;
import kata.Jvm;
import kata.Todo;
import kata.evidence.Check;
import kata.interleave.Encounters;

/**
 * A machine with another number of processors, whatever this one has: a child JVM that believes so. There {@code
 * availableProcessors()} and the common pool are as the test wants them, so the verdict does not depend on where it is
 * given, and a number that fits this machine by chance, or by heart, shows.
 */
final class OtherMachine {

    private static final String RESULT = "result ";
    private static final String TODO = "todo ";
    private static final String FAILED = "failed ";
    private static final String CONFLICT = "conflict ";

    /** Asks the child to have the answer's threads meet. */
    private static final String MEETING = "meeting";

    private static final String AS_THEY_COME = "as they come";

    private OtherMachine() {}

    /** Has an answer compute tasks on a machine with so many processors. Each task says where it reports to. */
    static List<Long> work(int processors, HeavyWork answer, List<Task> tasks)
            throws IOException, InterruptedException {
        return results(run(processors, answer, AS_THEY_COME, tasks.stream().map(Task::toLine)));
    }

    /** The same with threads that meet where they change what they share; see {@link Encounters}. */
    static List<Long> workMeeting(int processors, HeavyWork answer, List<Task> tasks)
            throws IOException, InterruptedException {
        return results(run(processors, answer, MEETING, tasks.stream().map(Task::toLine)));
    }

    private static List<Long> results(String line) {
        return line.isEmpty()
                ? List.of()
                : Stream.of(line.split(" ")).map(Long::valueOf).toList();
    }

    /**
     * Has an answer count divisors on a machine with so many processors.
     *
     * @param port where the leaves are reported
     */
    static long count(int processors, DividedWork answer, int from, int to, int port)
            throws IOException, InterruptedException {
        return Long.parseLong(
                run(processors, answer, AS_THEY_COME, Stream.of(from, to, port).map(Object::toString)));
    }

    /** The same with threads that meet where they change what they share; see {@link Encounters}. */
    static long countMeeting(int processors, DividedWork answer, int from, int to, int port)
            throws IOException, InterruptedException {
        return Long.parseLong(
                run(processors, answer, MEETING, Stream.of(from, to, port).map(Object::toString)));
    }

    /** No two threads were about to change the same collection that is not thread-safe. */
    static Check<Object> noneInACollection() {
        return run -> run.failure()
                .filter(ConflictException.class::isInstance)
                .map(conflict -> Encounters.finding(conflict.getMessage()));
    }

    private static String run(int processors, Object answer, String how, Stream<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = Jvm.command(answer.getClass());
        List<String> command = builder.command();
        command.add(1, "-XX:ActiveProcessorCount=" + processors);
        command.removeLast();
        command.add(OtherMachine.class.getName());
        command.add(answer.getClass().getName());
        command.add(how);
        arguments.forEach(command::add);
        Process child = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = child.inputReader()) {
            // What the answer itself prints comes before.
            String last = lines.lines().reduce("", (before, line) -> line);
            child.waitFor();
            if (last.startsWith(TODO)) {
                throw new Todo(last.substring(TODO.length()));
            }
            if (last.startsWith(CONFLICT)) {
                throw new ConflictException(last.substring(CONFLICT.length()));
            }
            if (!last.startsWith(RESULT)) {
                throw new IOException("in a JVM with %d processors: %s".formatted(processors, last));
            }
            return last.substring(RESULT.length());
        } finally {
            child.destroyForcibly();
        }
    }

    /** The child. It ends when the answer has returned, even if threads of a pool are left. */
    public static void main(String[] arguments) {
        List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
        Optional<Encounters<?>> encounters = Optional.empty();
        String last;
        try {
            Class<?> type = Class.forName(arguments[0]);
            if (arguments[1].equals(MEETING)) {
                encounters = Optional.of(Encounters.of(type));
            }
            Object answer = encounters.isPresent()
                    ? encounters.get().make()
                    : type.getDeclaredConstructor().newInstance();
            last = RESULT
                    + switch (answer) {
                        case HeavyWork work -> line(work.work(tasks(rest)));
                        case DividedWork work -> Long.toString(count(work, rest));
                        default -> throw new IllegalArgumentException(arguments[0]);
                    };
        } catch (Todo e) {
            last = TODO + e.getMessage();
        } catch (Throwable e) {
            last = FAILED + e;
        }
        // Whatever came of it.
        last = encounters.flatMap(Encounters::conflict).map(CONFLICT::concat).orElse(last);
        System.out.println();
        System.out.println(last.replace('\n', ' '));
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static List<Task> tasks(List<String> lines) {
        return lines.stream().map(Task::parse).toList();
    }

    private static String line(List<Long> results) {
        return results.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static long count(DividedWork work, List<String> numbers) throws Exception {
        Gauge parent = Gauge.ofParent(Integer.parseInt(numbers.get(2)));
        return work.count(Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)), new Divisors(parent));
    }

    /** Two threads were about to change the same collection, which is not thread-safe. */
    private static final class ConflictException extends IOException {

        private static final long serialVersionUID = 1L;

        ConflictException(String conflict) {
            super(conflict);
        }
    }
}
