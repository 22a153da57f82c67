package c10_heavy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;

/** The parts into which a range of numbers was divided. */
final class Leaves {

    /** On average a leaf has at least so many numbers. */
    private static final int NUMBERS_IN_A_LEAF = 10;

    private final int from;
    private final int to;

    Leaves(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The right answer for the range. */
    long expected() {
        return new Divisors(Gauge.NONE).count(from, to);
    }

    /** Each number was counted exactly once, and no other. */
    Check<Object> tileTheRange() {
        return run -> {
            int next = from;
            for (Leaf leaf : leaves(run)) {
                if (leaf.from() < from || leaf.to() > to) {
                    return finding("%d..%d was counted".formatted(leaf.from(), leaf.to()));
                }
                if (leaf.from() > next) {
                    return finding("%d was not counted at all".formatted(next));
                }
                if (leaf.from() < next) {
                    return finding("%d was counted twice".formatted(leaf.from()));
                }
                next = leaf.to();
            }
            return next < to ? finding("%d was not counted at all".formatted(next)) : Optional.empty();
        };
    }

    private Optional<Finding> finding(String seen) {
        return Optional.of(new Finding(
                "Expected each number from %d to %d to be counted exactly once, but %s.".formatted(from, to - 1, seen),
                "One half ends where the other begins, at the very same number, which belongs to the second: the end of"
                        + " a range is not part of it. Then there is no gap and no overlap."));
    }

    /** There is more than one leaf, and not one for each number or nearly so. */
    Check<Object> areOfASensibleSize() {
        return run -> {
            int leaves = leaves(run).size();
            int most = (to - from) / NUMBERS_IN_A_LEAF;
            if (leaves <= 1) {
                return Optional.of(new Finding(
                        "Expected the %,d numbers to be divided, but they were counted in one leaf."
                                .formatted(to - from),
                        "Nobody can take a part of what is not divided. The threshold is too large, or it was never"
                                + " compared with the size of the range."));
            }
            if (leaves > most) {
                return Optional.of(new Finding(
                        "Expected at most %,d leaves for %,d numbers, but there were %,d."
                                .formatted(most, to - from, leaves),
                        "Each leaf is an object, a place in a queue and somebody who looks for it there. With a leaf"
                                + " for each number that is more work than the counting. Choose the threshold by the"
                                + " size of the whole and by the number of processors."));
            }
            return Optional.empty();
        };
    }

    /** So many leaves were counted at once. */
    static Check<Object> wereCountedAtOnce(int expected) {
        return run -> {
            if (run.peak() >= expected) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    "Expected %d leaves to be counted at once, one on each processor, but there were never more than %d."
                            .formatted(expected, run.peak()),
                    meaning(run, expected)));
        };
    }

    private static String meaning(Run<?> run, int expected) {
        if (run.units().size() < expected) {
            return "The whole was divided into %d. Whoever finds no leaf has nothing to do."
                    .formatted(run.units().size());
        }
        if (run.peak() == 1) {
            return "fork() lets others take a part, join() waits until it is done. With join() right after fork(), or"
                    + " with one half computed before the other is forked, nobody else ever has anything to do.";
        }
        return "Something lets only %d through at once: the width of a pool, a lock, or the shape of the division."
                .formatted(run.peak());
    }

    /** No leaf was counted by the common pool. */
    static Check<Object> wereCountedInAPoolOfTheirOwn() {
        return run -> run.units().stream()
                .flatMap(unit -> unit.caller().stream())
                .filter(caller -> caller.name().startsWith("ForkJoinPool.commonPool"))
                .findFirst()
                .map(caller -> new Finding(
                        "Expected a pool of its own to count the leaves, but the common pool did.",
                        "The common pool has one thread less than there are processors: it counts on its caller to"
                            + " compute as well. After commonPool().invoke(…) the caller does so only if nobody else"
                            + " has taken the task yet. A pool of its own has the width that is asked for, and nobody"
                            + " else's work in its queues."));
    }

    private static List<Leaf> leaves(Run<?> run) {
        return run.units().stream()
                .map(unit -> Leaf.parse(unit.name()))
                .sorted(Comparator.comparingInt(Leaf::from).thenComparingInt(Leaf::to))
                .toList();
    }

    private record Leaf(int from, int to) {

        static Leaf parse(String unit) {
            int[] ends = Arrays.stream(unit.split("\\.\\."))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return new Leaf(ends[0], ends[1]);
        }
    }
}
