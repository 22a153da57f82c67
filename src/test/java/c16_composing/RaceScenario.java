package c16_composing;

import java.net.URI;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Others;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.remote.RemoteApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is needed where requests to the remote API have to end before they are answered. */
abstract class RaceScenario {

    /** Whoever answers so late has to be ended before; who waits for it is seen by that, and not by the clock. */
    static final Duration LATE = Duration.ofSeconds(5);

    static final Duration AT_ONCE = Duration.ZERO;

    static final String SESSION_CLOSED = "Expected the session to stay open, but it was closed.";
    static final String OWNER_CLOSES =
            "Whoever opens a session closes it. This one was handed in, and its owner still needs it.";

    private static final int LOOKS = 3;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** An answer passes several threads on its way, and looks as if nobody had it in between. */
    private static final int QUIET_LOOKS = 12;

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    @BeforeEach
    void patience() {
        api.stuckAfter(Duration.ofSeconds(4));
    }

    /** How many requests the server answered. */
    static long answered(Run<?> run) {
        return run.units().stream()
                .filter(unit -> unit.outcome() == Unit.Outcome.DONE)
                .count();
    }

    /** How many requests the server answered, or would still answer. */
    static long notEnded(Run<?> run) {
        return answered(run)
                + run.units().stream()
                        .filter(unit -> unit.outcome() == Unit.Outcome.IN_FLIGHT)
                        .count();
    }

    /** Whether the status 500 of a site is told anywhere in a failure. */
    static boolean tellsStatusOf(int site, Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.matches("(?s).*/sites/%d\\b.*".formatted(site)) && message.matches("(?s).*\\b500\\b.*");
    }

    /** Cancels a future while all requests are in flight; returns how many threads the run had then. */
    int threadsMeanwhile(CompletableFuture<?> future, int requests) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (api.asked() < requests && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        int threads = api.threadsNow();
        // One look is not enough: a thread that has been started may not have begun yet.
        for (int look = 1; threads <= 1 && look < LOOKS; look++) {
            Others.letThemRun();
            threads = api.threadsNow();
        }
        future.cancel(true);
        return threads;
    }

    /** For a run that returned {@link #threadsMeanwhile}: there was no thread but the caller's. */
    static Check<Integer> nobodyWaitedMeanwhile() {
        return run -> {
            int more = run.result().orElseThrow() - 1;
            return more <= 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected no thread but the caller's while the requests are in flight, but %d more waited."
                                    .formatted(more),
                            "A thread that waits for an answer is a thread too many, in the common pool and on a"
                                    + " virtual thread as well. Say what is to happen when it is there, and return"
                                    + " that."));
        };
    }

    /** Until the first site has answered and everybody has been told. Where it has not been asked yet, it goes on soon. */
    void awaitFirstAnswer() {
        long end = System.nanoTime() + LONGEST_PAUSE_NANOS;
        int quiet = 0;
        try {
            while (quiet < QUIET_LOOKS && System.nanoTime() < end) {
                quiet = api.asked() > 0 && api.isQuiet() ? quiet + 1 : 0;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                Others.letThemRun();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sites of which the second is handed out after a while. */
    static final class Pausing extends AbstractList<URI> {

        private final List<URI> sites;
        private final Runnable pause;
        private final AtomicBoolean first = new AtomicBoolean(true);

        Pausing(List<URI> sites, Runnable pause) {
            this.sites = sites;
            this.pause = pause;
        }

        @Override
        public URI get(int index) {
            if (index == 1 && first.getAndSet(false)) {
                pause.run();
            }
            return sites.get(index);
        }

        @Override
        public int size() {
            return sites.size();
        }
    }
}
