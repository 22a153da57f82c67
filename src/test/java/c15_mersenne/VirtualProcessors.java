package c15_mersenne;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * Processors on which time passes only here. A test of an exponent is held until all processors have one, or none is left
 * to begin; then the one that is due first ends, and so on. So it does not matter how fast this machine is, or how many
 * processors it has: what is seen is the order in which an answer begins its work, and whether it leaves a processor idle.
 */
final class VirtualProcessors implements PrimeTest {

    /** If for so long no test begins although a processor is free, none will. */
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(6);

    /** How long one test too many has for coming, once all processors are busy for the first time. */
    private static final long ONE_TOO_MANY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final double NEVER = Double.MAX_VALUE;
    private static final int COLUMNS = 60;

    private final Gauge gauge;
    private final int processors;
    private final int total;
    private final int endless;
    private final IntPredicate primes;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Job> begun = new ArrayList<>();
    private final List<Job> running = new ArrayList<>();
    private double now;
    private long latest = System.nanoTime();
    private long settled;
    private boolean givenUp;
    private Idle idle;

    /**
     * @param total how many exponents there are
     * @param endless so many processors, those that begin first, are busy with their first exponent to the end
     * @param primes which exponents are to be called prime
     */
    VirtualProcessors(Gauge gauge, int processors, int total, int endless, IntPredicate primes) {
        this.gauge = gauge;
        this.processors = processors;
        this.total = total;
        this.endless = endless;
        this.primes = primes;
    }

    @Override
    public boolean isPrime(int exponent) throws InterruptedException {
        try (Gauge.Mark _ = gauge.start(Integer.toString(exponent))) {
            lock.lockInterruptibly();
            try {
                run(exponent);
            } finally {
                lock.unlock();
            }
            return primes.test(exponent);
        }
    }

    private void run(int exponent) throws InterruptedException {
        Job job = new Job(exponent, now, begun.size() < endless ? NEVER : now + Math.pow(exponent, 3), freeLane());
        begun.add(job);
        running.add(job);
        latest = System.nanoTime();
        if (running.size() == processors && settled == 0) {
            settled = latest + ONE_TOO_MANY_NANOS;
        }
        try {
            while (!job.ended) {
                endWhatIsDue();
                if (!job.ended) {
                    changed.awaitNanos(ONE_TOO_MANY_NANOS);
                }
            }
        } finally {
            running.remove(job);
        }
    }

    private void endWhatIsDue() {
        long clock = System.nanoTime();
        if (!givenUp && running.size() < processors && begun.size() < total && clock - latest > SILENCE_NANOS) {
            givenUp = true;
            idle = new Idle(running.size(), total - begun.size());
        }
        boolean allBusy = running.size() >= processors && clock - settled >= 0;
        if (begun.size() == total || allBusy || givenUp) {
            running.stream().min(Comparator.comparingDouble(job -> job.end)).ifPresent(this::end);
        }
    }

    private void end(Job job) {
        // Those that are busy to the end are given a time when nothing else is left.
        now = job.end == NEVER ? now : job.end;
        job.end = now;
        job.ended = true;
        running.remove(job);
        latest = System.nanoTime();
        changed.signalAll();
    }

    private int freeLane() {
        return IntStream.iterate(0, lane -> lane + 1)
                .filter(lane -> running.stream().noneMatch(job -> job.lane == lane))
                .findFirst()
                .orElseThrow();
    }

    /** While half of the exponents waited, there was one on each processor. */
    Check<Object> wereBusyWhileHalfTheWorkWaited() {
        return run -> {
            if (idle == null || 2 * idle.waiting < total) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    "Expected all %d processors to be busy while half of the exponents wait, but %d of them had nothing to do, and %d of %d exponents were waiting."
                            .formatted(processors, processors - idle.busy, idle.waiting, total),
                    "Which processor will be free first is not known beforehand: exponents differ, and here some"
                            + " processors stay with their first one. Shares that are dealt out beforehand, and batches"
                            + " that are waited for, leave the quick ones idle. Keep all that waits in one queue, from"
                            + " which whoever is free takes the next."));
        };
    }

    /** Whenever a processor was free it took the dearest exponent that waited. */
    Check<Object> tookTheDearestFirst() {
        return run -> {
            List<Integer> order = begun.stream().map(job -> job.exponent).toList();
            List<Integer> dearestFirst =
                    order.stream().sorted(Comparator.reverseOrder()).toList();
            // Those that begin together have no order.
            int together = Math.min(processors, order.size());
            List<Integer> first = order.subList(0, together).stream()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            if (!first.equals(dearestFirst.subList(0, together))) {
                return Optional.of(new Finding(
                        "Expected the %d processors to begin with the dearest exponents, %s, but they began with %s."
                                .formatted(processors, dearestFirst.subList(0, together), first),
                        meaning()));
            }
            for (int i = together; i < order.size(); i++) {
                if (!order.get(i).equals(dearestFirst.get(i))) {
                    return Optional.of(new Finding(
                            "Expected %d to be taken next, as the dearest of the %d that waited, but it was %d."
                                    .formatted(dearestFirst.get(i), order.size() - i, order.get(i)),
                            meaning()));
                }
            }
            return Optional.empty();
        };
    }

    private String meaning() {
        return "What is dear and comes late keeps one processor busy when the others have run dry. Sort what is handed"
            + " out by its cost, and put the verdicts back into the order that was asked for. When each processor was"
            + " busy, if the work grows with the third power of the exponent:\n"
                + drawn();
    }

    /** When each processor was busy, in virtual time. */
    String drawn() {
        double column = Math.max(1, now) / COLUMNS;
        return begun.stream().collect(Collectors.groupingBy(job -> job.lane)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(lane -> {
                    StringBuilder line = new StringBuilder();
                    for (Job job : lane.getValue()) {
                        int start = (int) (job.begin / column);
                        int end = (int) (job.end / column);
                        line.repeat(' ', Math.max(0, start - line.length()));
                        if (line.length() <= end) {
                            String label = Integer.toString(job.exponent);
                            int width = end - line.length();
                            String bar = "|" + (label.length() < width ? label : "");
                            line.append(bar).repeat('=', Math.max(0, width - bar.length()));
                        }
                    }
                    return "  processor %d  %s|".formatted(lane.getKey() + 1, line);
                })
                .collect(Collectors.joining("\n"));
    }

    private static final class Job {

        private final int exponent;
        private final double begin;
        private final int lane;
        private double end;
        private boolean ended;

        Job(int exponent, double begin, double end, int lane) {
            this.exponent = exponent;
            this.begin = begin;
            this.end = end;
            this.lane = lane;
        }
    }

    /** A moment at which a processor was free although something waited. */
    private record Idle(int busy, int waiting) {}
}
