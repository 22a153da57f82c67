package c12_processes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Unit;

/** Numbers to be squared, and how often that was done. */
final class NumberChecks {

    private NumberChecks() {}

    /** So many different numbers, another choice at each run. */
    static List<Long> some(int count) {
        return ThreadLocalRandom.current()
                .longs(-1_000_000, 3_000_000_000L)
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }

    /** The same, and among them, anywhere, those that are taken for something else: for the end, or for nothing yet. */
    static List<Long> ofEveryKind(int count) {
        List<Long> numbers = Stream.concat(Stream.of(0L, -1L), some(count).stream())
                .distinct()
                .limit(count)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(numbers, ThreadLocalRandom.current());
        return List.copyOf(numbers);
    }

    /** A number whose square is larger than a long. */
    static long tooLarge() {
        return ThreadLocalRandom.current().nextLong(4_000_000_000L, 5_000_000_000L);
    }

    static List<Long> squares(List<Long> numbers) {
        return numbers.stream().map(number -> number * number).toList();
    }

    /** What the unit that squares a number is called. */
    static String unit(long number) {
        return "square " + number;
    }

    /** Each number was squared once, and nothing else was. */
    static Check<Object> eachOnce(List<Long> numbers) {
        return run -> {
            Map<String, Long> times = times(run);
            for (long number : numbers) {
                Finding finding = finding(unit(number), 1, times.remove(unit(number)));
                if (finding != null) {
                    return Optional.of(finding);
                }
            }
            return times.keySet().stream()
                    .findFirst()
                    .map(unit ->
                            new Finding("Expected nothing else to be done, but there was \"%s\".".formatted(unit), ""));
        };
    }

    /** How often one number was squared, whether or not a worker died of it. */
    static Check<Object> times(long number, int expected) {
        return run ->
                Optional.ofNullable(finding(unit(number), expected, times(run).get(unit(number))));
    }

    private static Map<String, Long> times(Run<?> run) {
        return run.units().stream().collect(Collectors.groupingBy(Unit::name, TreeMap::new, Collectors.counting()));
    }

    private static Finding finding(String unit, int expected, Long seen) {
        long times = seen == null ? 0 : seen;
        if (times == expected) {
            return null;
        }
        return new Finding(
                "Expected \"%s\" to be done %s, but it was done %s.".formatted(unit, times(expected), times(times)),
                times > expected
                        ? "Doing something again may be harmful, and costs time. Only what was lost is done again."
                        : "Somebody has to do what is left over, also when it does not divide evenly.");
    }

    private static String times(long times) {
        return times == 1 ? "once" : times + " times";
    }
}
