package c10_heavy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Gauge;
import kata.evidence.ChildRun;
import kata.interleave.Encounters;

/**
 * A machine with another number of processors, whatever this one has: a child JVM that believes so. There {@code
 * availableProcessors()} and the common pool are as the test wants them, so the verdict does not depend on where it is
 * given, and a number that fits this machine by chance, or by heart, shows.
 */
final class OtherMachine {

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

    private static String run(int processors, Object answer, String how, Stream<String> arguments)
            throws IOException, InterruptedException {
        return ChildRun.withProcessors(processors)
                .run(
                        OtherMachine.class,
                        answer.getClass(),
                        Stream.concat(Stream.of(how), arguments).toList());
    }

    /** The child. */
    public static void main(String[] arguments) {
        ChildRun.answer(arguments, (answer, rest) -> {
            List<String> task = rest.subList(1, rest.size());
            if (rest.getFirst().equals(MEETING)) {
                Encounters<?> encounters = Encounters.of(answer);
                return encounters.noneInACollection(() -> result(encounters.make(), task));
            }
            return result(answer.getDeclaredConstructor().newInstance(), task);
        });
    }

    private static String result(Object answer, List<String> arguments) throws Exception {
        return switch (answer) {
            case HeavyWork work -> line(work.work(tasks(arguments)));
            case DividedWork work -> Long.toString(count(work, arguments));
            default -> throw new IllegalArgumentException(answer.getClass().getName());
        };
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
}
