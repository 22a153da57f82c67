package c10_heavy;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import kata.evidence.Run;
import org.junit.jupiter.api.TestReporter;

/**
 * How much quicker an answer was than a plain loop, here and now. It is told and never judged: on a busy machine it is
 * anything.
 *
 * @param result what the loop came to
 * @param oneAfterAnother how long the loop took
 */
record SpeedUp<T>(T result, Duration oneAfterAnother) {

    /** Times a plain loop. It should have run before, so that it is compiled. */
    static <T> SpeedUp<T> over(Callable<T> loop) {
        long start = System.nanoTime();
        try {
            T result = loop.call();
            return new SpeedUp<>(result, Duration.ofNanos(System.nanoTime() - start));
        } catch (Exception e) {
            throw new IllegalStateException("The loop has nothing that could fail", e);
        }
    }

    /** Tells how a run compares, beside the test's verdict. */
    void tell(TestReporter reporter, String what, Run<?> run) {
        reporter.publishEntry(
                "measured",
                "%s: %s one after another, %s this way, %s times as fast; processors: %d"
                        .formatted(
                                what,
                                seconds(oneAfterAnother),
                                seconds(run.wall()),
                                decimal((double) oneAfterAnother.toNanos()
                                        / Math.max(1, run.wall().toNanos())),
                                Runtime.getRuntime().availableProcessors()));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
