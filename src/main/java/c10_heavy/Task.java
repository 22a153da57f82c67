package c10_heavy;

import java.math.BigInteger;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.Gauge;

/**
 * A piece of work that keeps a processor busy from its start to its end, and waits for nothing. Any number of threads may
 * compute tasks at once. A task cannot travel to another process, but its {@link #toLine line} can.
 */
public final class Task {

    private static final Pattern LINE = Pattern.compile("(\\S+) (SQUARES|DIVISORS|POWER) (\\d{1,9}) (\\d{1,5})");

    private final String name;
    private final Kind kind;
    private final int number;
    private final Gauge gauge;
    private final int port;

    private Task(String name, Kind kind, int number, Gauge gauge, int port) {
        if (name.isEmpty() || name.contains(" ")) {
            throw new IllegalArgumentException("A name without spaces, please: \"%s\"".formatted(name));
        }
        if (number < 0) {
            throw new IllegalArgumentException("Not below 0, please: " + number);
        }
        this.name = name;
        this.kind = kind;
        this.number = number;
        this.gauge = gauge;
        this.port = port;
    }

    /**
     * The sum of the squares of all numbers below {@code number}, modulo 1,000,000,007: {@code number} steps.
     *
     * @param name without spaces; no two tasks of a run have the same
     */
    public static Task squares(String name, int number) {
        return new Task(name, Kind.SQUARES, number, Gauge.NONE, 0);
    }

    /**
     * How many divisors {@code number} has, found by trying them all: {@code number} steps.
     *
     * @param name without spaces; no two tasks of a run have the same
     */
    public static Task divisors(String name, int number) {
        return new Task(name, Kind.DIVISORS, number, Gauge.NONE, 0);
    }

    /**
     * {@code number} to the power of {@code number}, modulo 1,000,000,007, by way of the whole power: millions of digits.
     *
     * @param name without spaces; no two tasks of a run have the same
     */
    public static Task power(String name, int number) {
        return new Task(name, Kind.POWER, number, Gauge.NONE, 0);
    }

    /**
     * The same task, which tells when it is computed, and where.
     *
     * @param gauge notes it in this process
     * @param port where another process notes it that makes the task of its {@link #toLine line}; 0 for nowhere
     */
    Task reportingTo(Gauge gauge, int port) {
        return new Task(name, kind, number, gauge, port);
    }

    /** What it is called in messages and pictures. */
    public String name() {
        return name;
    }

    /**
     * Computes the task on the calling thread.
     *
     * @throws ArithmeticException if the task has no result; the text names the task
     * @throws CancellationException if the thread is interrupted meanwhile; its interrupt flag is set then
     */
    public long compute() {
        try (Gauge.Mark _ = gauge.start(name)) {
            return kind.compute(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted at the start of task " + name);
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    /** The task as one line of text, for sending it to another process. {@link #parse} reads it there. */
    public String toLine() {
        return "%s %s %d %d".formatted(name, kind, number, port);
    }

    /**
     * The task that {@link #toLine} wrote, also in another process.
     *
     * @throws IllegalArgumentException if the line is not such a line
     */
    public static Task parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a task's line: " + line);
        }
        int port = Integer.parseInt(parts.group(4));
        return new Task(
                parts.group(1),
                Kind.valueOf(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                port == 0 ? Gauge.NONE : Gauge.ofParent(port),
                port);
    }

    /** The task's name. */
    @Override
    public String toString() {
        return name;
    }

    private enum Kind {
        SQUARES {
            @Override
            long compute(Task task) {
                long sum = 0;
                for (long i = 0; i < task.number; i++) {
                    stopIfInterrupted(i, task);
                    sum = (sum + i * i) % MODULUS;
                }
                return sum;
            }
        },

        DIVISORS {
            @Override
            long compute(Task task) {
                if (task.number == 0) {
                    throw new ArithmeticException("Task %s has no result: every number divides 0".formatted(task.name));
                }
                long divisors = 0;
                for (long i = 1; i <= task.number; i++) {
                    stopIfInterrupted(i, task);
                    if (task.number % i == 0) {
                        divisors++;
                    }
                }
                return divisors;
            }
        },

        POWER {
            @Override
            long compute(Task task) {
                stopIfInterrupted(0, task);
                // In one go, and deaf meanwhile: BigInteger does not look for interrupts.
                BigInteger power = BigInteger.valueOf(task.number).pow(task.number);
                return power.mod(BigInteger.valueOf(MODULUS)).longValue();
            }
        };

        private static final long MODULUS = 1_000_000_007;
        private static final long STEPS_BETWEEN_LOOKS = 1 << 16;

        abstract long compute(Task task);

        /** Whoever computes has to look by himself: an interrupt is only a flag. */
        private static void stopIfInterrupted(long step, Task task) {
            if (step % STEPS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted in the middle of task " + task.name);
            }
        }
    }
}
