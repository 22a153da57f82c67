package kata.bench;

import c10_heavy.Async;
import c10_heavy.Divisors;
import c10_heavy.ForkJoin;
import c10_heavy.HeavyWork;
import c10_heavy.ParallelStream;
import c10_heavy.ProcessPool;
import c10_heavy.Processes;
import c10_heavy.Sequential;
import c10_heavy.Task;
import c10_heavy.ThreadPool;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kata.Gauge;

/** c10_heavy: the documents' computations. What each comes to is known by a shorter way. */
final class HeavyScenarios {

    private static final String CHAPTER = "c10_heavy";
    private static final BigInteger MODULUS = BigInteger.valueOf(1_000_000_007);
    private static final int DIVIDED = 25_000;

    private HeavyScenarios() {}

    static List<Scenario> all() {
        return List.of(squares(), divisors(), powers(), divided());
    }

    private static Scenario squares() {
        Work work = new Work(
                IntStream.range(5_000_000, 5_000_020)
                        .mapToObj(n -> Task.squares("squares-" + n, n))
                        .toList(),
                IntStream.range(5_000_000, 5_000_020)
                        .mapToObj(HeavyScenarios::sumOfSquares)
                        .toList());
        return Scenario.of(
                CHAPTER,
                "20 sums of 5,000,000 squares",
                Limit.sharedByProcessors(),
                Strategy.of("Sequential", _ -> work.by(new Sequential()))
                        .documents("7.89 s")
                        .python("3.80 s"),
                Strategy.of("ThreadPool", _ -> work.by(new ThreadPool()))
                        .documents("10.4 s (5 threads)")
                        .python("3.91 s (5)"),
                Strategy.of("Processes", _ -> work.by(new Processes())),
                Strategy.of("ProcessPool", _ -> work.by(new ProcessPool()))
                        .documents("2.63 s")
                        .python("2.08 s (2)"),
                Strategy.of("Async", _ -> work.byLoop()).python("3.83 s"),
                Strategy.of("ParallelStream", _ -> work.by(new ParallelStream())));
    }

    private static Scenario divisors() {
        Work work = new Work(
                IntStream.range(5_556_000, 5_556_030)
                        .mapToObj(n -> Task.divisors("divisors-" + n, n))
                        .toList(),
                IntStream.range(5_556_000, 5_556_030)
                        .mapToObj(HeavyScenarios::divisorsOf)
                        .toList());
        return Scenario.of(
                CHAPTER,
                "divisors of 30 numbers, 166.7 million divisions",
                Limit.sharedByProcessors(),
                Strategy.of("Sequential", _ -> work.by(new Sequential()))
                        .documents("8.22 s")
                        .python("4.67 s"),
                Strategy.of("ThreadPool", _ -> work.by(new ThreadPool()))
                        .documents("8.24 s (30 threads)")
                        .python("4.65 s (5)"),
                Strategy.of("Processes", _ -> work.by(new Processes())).documents("2.03 s (6 cores)"),
                Strategy.of("ProcessPool", _ -> work.by(new ProcessPool())).python("2.40 s (2)"),
                Strategy.of("Async", _ -> work.byLoop()).documents("8.09 s").python("4.67 s"),
                Strategy.of("ParallelStream", _ -> work.by(new ParallelStream())));
    }

    private static Scenario powers() {
        Work work = new Work(
                IntStream.range(300_000, 300_016)
                        .mapToObj(n -> Task.power("power-" + n, n))
                        .toList(),
                IntStream.range(300_000, 300_016)
                        .mapToObj(HeavyScenarios::powerOf)
                        .toList());
        return Scenario.of(
                CHAPTER,
                "16 powers n^n, n from 300,000 (the documents: from 1,000,000)",
                Limit.sharedByProcessors(),
                Strategy.of("Sequential", _ -> work.by(new Sequential()))
                        .documents("78.2 s")
                        .python("4.68 s"),
                Strategy.of("ThreadPool", _ -> work.by(new ThreadPool()))
                        .documents("77.3 s (16 threads)")
                        .python("5.00 s (5)"),
                Strategy.of("Processes", _ -> work.by(new Processes())),
                Strategy.of("ProcessPool", _ -> work.by(new ProcessPool()))
                        .documents("14.8 s (8)")
                        .python("2.52 s (2)"),
                Strategy.of("Async", _ -> work.byLoop()).documents("78.7 s").python("4.69 s"),
                Strategy.of("ParallelStream", _ -> work.by(new ParallelStream())));
    }

    /** The one exercise that is given a single large piece of work. */
    private static Scenario divided() {
        long expected = LongStream.range(1, DIVIDED)
                .map(divisor -> (DIVIDED - 1) / divisor)
                .sum();
        return Scenario.of(
                CHAPTER,
                "divisors of all numbers below 25,000, as one piece of work",
                Limit.sharedByProcessors(),
                Strategy.of(
                        "in one go",
                        _ -> Trial.of(() -> new Divisors(Gauge.NONE).count(1, DIVIDED))
                                .expecting(Trial.Check.equalTo(() -> expected, "the number of divisors"))),
                Strategy.of(
                        "ForkJoin",
                        _ -> Trial.of(() -> new ForkJoin().count(1, DIVIDED, new Divisors(Gauge.NONE)))
                                .expecting(Trial.Check.equalTo(() -> expected, "the number of divisors"))));
    }

    private static long sumOfSquares(int number) {
        BigInteger n = BigInteger.valueOf(number);
        BigInteger twice = n.multiply(BigInteger.TWO);
        return n.subtract(BigInteger.ONE)
                .multiply(n)
                .multiply(twice.subtract(BigInteger.ONE))
                .divide(BigInteger.valueOf(6))
                .mod(MODULUS)
                .longValue();
    }

    private static long divisorsOf(int number) {
        IntToLongFunction both = i -> number % i != 0 ? 0 : i == number / i ? 1 : 2;
        return IntStream.rangeClosed(1, (int) Math.sqrt(number)).mapToLong(both).sum();
    }

    private static long powerOf(int number) {
        BigInteger n = BigInteger.valueOf(number);
        return n.modPow(n, MODULUS).longValue();
    }

    /**
     * Tasks, and what they come to.
     *
     * @param results in the order of the tasks
     */
    private record Work(List<Task> tasks, List<Long> results) {

        Trial<?> by(HeavyWork answer) {
            return Trial.of(() -> answer.work(tasks)).expecting(right());
        }

        Trial<?> byLoop() {
            ExecutorService loop = Executors.newSingleThreadExecutor();
            return Trial.of(() -> new Async().work(tasks, loop).get())
                    .expecting(right())
                    .closing(loop::close);
        }

        private Trial.Check<List<Long>> right() {
            return Trial.Check.equalTo(() -> results, "the list of results");
        }
    }
}
