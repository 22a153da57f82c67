package c10_heavy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.Gauge;

/** The tasks of a run, drawn afresh each time. */
public final class Tasks {

    private static final int SMALLEST = 1_000;
    private static final int LARGEST = 20_000;
    private static final int LONGEST = 100;

    /** A document's number. */
    private static final int STEPS = 5_000_000;

    private Tasks() {}

    /** Small tasks, for what does not need any computing time; two of them are the same but for their names. */
    static List<Task> some(int count) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Task> tasks = new ArrayList<>(someNames(count).stream()
                .map(name -> switch (random.nextInt(3)) {
                    case 0 -> Task.squares(name, random.nextInt(SMALLEST, LARGEST));
                    case 1 -> Task.divisors(name, random.nextInt(SMALLEST, LARGEST));
                    default -> Task.power(name, random.nextInt(SMALLEST / 10, LARGEST / 10));
                })
                .toList());
        if (count > 2) {
            int number = random.nextInt(SMALLEST, LARGEST);
            tasks.set(0, Task.squares(tasks.getFirst().name(), number - 1));
            tasks.set(1, Task.squares(tasks.get(1).name(), number));
            tasks.set(count - 1, Task.squares(tasks.getLast().name(), number));
        }
        return List.copyOf(tasks);
    }

    /** Tasks of all three kinds that take some milliseconds each, the squares with the numbers of a document. */
    static List<Task> heavy(int count) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Task> tasks = IntStream.range(0, count)
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> Task.squares(name(i), STEPS + random.nextInt(20));
                    case 1 -> Task.divisors(name(i), random.nextInt(2_000_000, 3_000_000));
                    default -> Task.power(name(i), random.nextInt(30_000, 40_000));
                })
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(tasks, random);
        return List.copyOf(tasks);
    }

    /** Tasks that take about a millisecond each, and look for interrupts several times. */
    static List<Task> light(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Task.squares(name(i), STEPS / 20 + i))
                .toList();
    }

    /** The same tasks, one of which has no result. */
    static List<Task> failing(int place, List<Task> tasks) {
        List<Task> some = new ArrayList<>(tasks);
        some.set(place, Task.divisors(tasks.get(place).name(), 0));
        return List.copyOf(some);
    }

    /** The same tasks, which report what becomes of them. */
    public static List<Task> reportingTo(Gauge gauge, int port, List<Task> tasks) {
        return tasks.stream().map(task -> task.reportingTo(gauge, port)).toList();
    }

    /** The right results, computed one after another. */
    static List<Long> results(List<Task> tasks) {
        return tasks.stream().map(Task::compute).toList();
    }

    /**
     * Whose results they are, in the order of the results. Of tasks with the same result it is the first.
     *
     * @param names what the tasks are called, in their order
     * @param right the tasks' right results
     */
    static List<String> owners(List<String> names, List<Long> right, List<Long> results) {
        List<String> owners = new ArrayList<>();
        for (Long result : results) {
            int place = right.indexOf(result);
            String name = place < 0 ? "no task (%,d)".formatted(result) : names.get(place);
            owners.add(result == null ? null : name);
        }
        return owners;
    }

    static List<String> names(List<Task> tasks) {
        return tasks.stream().map(Task::name).toList();
    }

    /**
     * How long each is to take by a clock of the test's own. The first takes longer than all others together: whatever else
     * has been dealt to its thread or process waits, and the others have nothing left to do.
     */
    static Map<String, Integer> lengths(List<Task> tasks) {
        Map<String, Integer> lengths = tasks.stream()
                .collect(Collectors.toMap(
                        Task::name, task -> ThreadLocalRandom.current().nextInt(2, 11), (one, _) -> one, HashMap::new));
        lengths.put(tasks.getFirst().name(), LONGEST);
        return lengths;
    }

    /** They begin in the middle, so that neither a TreeMap nor a HashMap has them in the order of the tasks. */
    private static List<String> someNames(int count) {
        List<String> names =
                IntStream.range(0, count).mapToObj(Tasks::name).collect(Collectors.toCollection(ArrayList::new));
        Collections.rotate(names, count > 1 ? ThreadLocalRandom.current().nextInt(1, count) : 0);
        return names;
    }

    /** Letters as long as they suffice. */
    private static String name(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : "T" + (place + 1);
    }
}
