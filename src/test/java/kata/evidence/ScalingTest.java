package kata.evidence;

import static kata.evidence.Evidence.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kata.Gauge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code -Dagain=<n>} gives each verdict n times: a machine's mood must not matter. */
@DisplayName("Scaling · whether computing is shared by the processors")
class ScalingTest {

    private static final int TASKS = 100;

    /** Those two who begin together may meet code that is not compiled yet: so many that this makes no difference. */
    private static final int MANY = 300;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int TIMES = Integer.getInteger("again", 1);

    @RegisterExtension
    final Workshop workshop = new Workshop("task");

    @Test
    @DisplayName("accepts a pool that is as wide as the processors")
    void pool() throws InterruptedException {
        accepts(tasks -> onAPool(PROCESSORS, tasks));
    }

    @Test
    @DisplayName("accepts a parallel stream")
    void parallelStream() throws InterruptedException {
        accepts(tasks -> tasks.parallelStream().map(ScalingTest::call).toList());
    }

    @Test
    @DisplayName("accepts more threads than processors: how many there may be is for others to judge")
    void threadEach() throws InterruptedException {
        accepts(tasks -> onAPool(TASKS, tasks));
    }

    @Test
    @DisplayName("rejects a plain loop")
    void loop() throws InterruptedException {
        rejects(
                "never more than 1",
                tasks -> tasks.stream().map(ScalingTest::call).toList());
    }

    @Test
    @DisplayName("rejects a pool of one")
    void poolOfOne() throws InterruptedException {
        rejects("never more than 1", tasks -> onAPool(1, tasks));
    }

    @Test
    @DisplayName("rejects a pool whose threads compute under a lock")
    void lock() throws InterruptedException {
        Object lock = new Object();
        rejects(
                "never more than 1",
                tasks -> onAPool(
                        PROCESSORS,
                        tasks.stream()
                                .map(task -> (Callable<Integer>) () -> {
                                    synchronized (lock) {
                                        return task.call();
                                    }
                                })
                                .toList()));
    }

    @Test
    @DisplayName("rejects a lazy stream that joins as it goes")
    void lazyStream() throws InterruptedException {
        rejects("never more than 1", tasks -> {
            try (ExecutorService pool = Executors.newFixedThreadPool(PROCESSORS)) {
                return tasks.stream()
                        .map(pool::submit)
                        .map(future -> call(() -> future.get()))
                        .toList();
            }
        });
    }

    @Test
    @DisplayName("rejects a pool that begins together and leaves all the rest to one thread")
    void restLeftToOne() throws InterruptedException {
        // So that it is compiled: cold code takes those who begin longer.
        tasks(Gauge.NONE, TASKS).forEach(ScalingTest::call);
        int together = Math.min(PROCESSORS, 2);
        rejects(PROCESSORS <= 2 ? "with nearly all the rest" : "", MANY, tasks -> {
            List<Integer> results = new ArrayList<>(onAPool(together, tasks.subList(0, together)));
            results.addAll(onAPool(1, tasks.subList(together, tasks.size())));
            return results;
        });
    }

    @Test
    @DisplayName("knows that one thread did everything, or nobody anything")
    void shares() throws InterruptedException {
        ProcessorTimes times = new ProcessorTimes();
        assertThat(times.largestShare()).isEqualTo(1.0);

        Gauge gauge = times.watching(Gauge.NONE);
        call(computing(gauge, 1));
        assertThat(times.largestShare()).isEqualTo(1.0);

        Thread other = Thread.ofPlatform().start(() -> call(computing(gauge, 2)));
        other.join();
        assertThat(times.largestShare()).isBetween(0.4, 0.95);
    }

    private void accepts(Answer answer) throws InterruptedException {
        for (int time = 1; time <= TIMES; time++) {
            Scaling scaling = new Scaling(workshop);
            var run = scaling.observe(gauge -> answer.of(tasks(gauge, TASKS)));

            assertThat(run).as("time %d", time).returned(numbers(TASKS)).passes(scaling.usedTheProcessors());
        }
    }

    /** On a single processor there is nothing to be shared, and one after another is right. */
    private void rejects(String words, Answer answer) throws InterruptedException {
        rejects(words, TASKS, answer);
    }

    private void rejects(String words, int tasks, Answer answer) throws InterruptedException {
        assumeTrue(PROCESSORS > 1, "several processors");
        for (int time = 1; time <= TIMES; time++) {
            Scaling scaling = new Scaling(workshop);
            var run = scaling.observe(gauge -> answer.of(tasks(gauge, tasks)));

            assertThatThrownBy(() -> assertThat(run).passes(scaling.usedTheProcessors()))
                    .as("time %d", time)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(words);
        }
    }

    private static List<Callable<Integer>> tasks(Gauge gauge, int count) {
        return numbers(count).stream().map(number -> computing(gauge, number)).toList();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** Computes for some milliseconds. */
    private static Callable<Integer> computing(Gauge gauge, int number) {
        return () -> {
            try (Gauge.Mark _ = gauge.start("task " + number)) {
                BigInteger power = BigInteger.valueOf(40_000 + number).pow(30_000);
                return power.signum() > 0 ? number : -1;
            }
        };
    }

    private static <T> T call(Callable<T> callable) {
        try {
            return callable.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> onAPool(int threads, List<Callable<Integer>> tasks) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    @FunctionalInterface
    private interface Answer {

        List<Integer> of(List<Callable<Integer>> tasks) throws Exception;
    }
}
