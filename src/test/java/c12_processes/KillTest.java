package c12_processes;

import static c12_processes.Relative.POLITE;
import static c12_processes.Relative.STUBBORN;
import static kata.evidence.Evidence.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c12_processes.Kill · end a child that will not stop, and its own children")
class KillTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String CHILD_STOPS = Relative.stopping("child");

    @RegisterExtension
    final Workshop workshop = new Workshop("process");

    private final Ending ending = new Kill();

    /** Whether the child was there when the method had ended, by a return or by an exception. */
    private volatile boolean aliveAtTheEnd;

    /**
     * What was seen when the method had returned.
     *
     * @param alive whether the child was still alive
     * @param took how long the method took
     */
    private record Seen(boolean alive, Duration took) {}

    private Run<Seen> end(Duration grace, String... manners) throws InterruptedException {
        return end(_ -> {}, grace, manners);
    }

    /** Starts a family, waits until all of it is alive, and has the child ended. */
    private Run<Seen> end(Consumer<Unit> onStop, Duration grace, String... manners) throws InterruptedException {
        CountDownLatch alive = new CountDownLatch(manners.length);
        workshop.onStart(unit -> {
            if (Relative.NAMES.contains(unit.name())) {
                alive.countDown();
            } else {
                onStop.accept(unit);
            }
        });
        return workshop.observe(() -> {
            Process child = Relative.start(workshop.port(), manners);
            alive.await();
            return ended(child, grace);
        });
    }

    private Seen ended(Process child, Duration grace) throws InterruptedException {
        long start = System.nanoTime();
        try {
            ending.end(child, grace);
        } finally {
            // A Process learns of its end a moment after its handle, and the handle may have been waited for.
            aliveAtTheEnd = child.toHandle().isAlive();
        }
        return new Seen(aliveAtTheEnd, Duration.ofNanos(System.nanoTime() - start));
    }

    /** On Windows a process cannot be asked to stop; there are no signals, and destroy() is force. */
    private static void assumeThatProcessesCanBeAsked() {
        assumeTrue(ProcessHandle.current().supportsNormalTermination(), "this system knows no polite end");
    }

    @Test
    @Order(1)
    @DisplayName("ends a child that does not stop when it is asked to, by force")
    void byForce() throws InterruptedException {
        var run = end(SHORT, STUBBORN);

        assertThat(run)
                .returned()
                .passes(endedByForce())
                .passes(goneAtTheReturn())
                .passes(nobodyLeft())
                .leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("asks the child first, and lets it tidy up")
    void politely() throws InterruptedException {
        assumeThatProcessesCanBeAsked();
        CountDownLatch never = new CountDownLatch(1);

        // It takes a while, so that whoever uses force too early meets a child that is not ready.
        var run = end(_ -> await(never, Duration.ofMillis(700)), LONG, POLITE);

        assertThat(run)
                .returned()
                .passes(goneAtTheReturn())
                .passes(tidiedUp())
                .passes(nobodyLeft())
                .leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns when the child has stopped, not only when the grace period is over")
    void soon() throws InterruptedException {
        var run = end(Duration.ofSeconds(10), POLITE);

        assertThat(run)
                .returned()
                .holds(
                        took(run).compareTo(SOON) < 0,
                        "Expected the call to return when the child had stopped, but it took %,d ms."
                                .formatted(took(run).toMillis()),
                        "The grace period is the longest that the child may take. Waiting for the child itself ends"
                                + " when the child does; just waiting does not.")
                .passes(nobodyLeft());
    }

    @Test
    @Order(4)
    @DisplayName("gives the child the whole grace period, and its descendants none of their own after that")
    void wholeGracePeriod() throws InterruptedException {
        assumeThatProcessesCanBeAsked();
        // Not whole seconds; and a second time as long is more than even a slow machine needs for the rest.
        Duration grace = Duration.ofMillis(2_300);
        Duration once = Duration.ofMillis(4_500);

        var run = end(grace, STUBBORN, STUBBORN, STUBBORN);

        // Waiting may end a few milliseconds early: not every clock is as fine as this one.
        assertThat(run)
                .returned()
                .holds(
                        took(run).plusMillis(20).compareTo(grace) >= 0,
                        "Expected the child to have %,d ms to stop, but it was ended by force after %,d ms."
                                .formatted(grace.toMillis(), took(run).toMillis()),
                        "How long a child may take is for the caller to say, to the millisecond: a part of a second is"
                                + " a time, too.")
                .holds(
                        took(run).compareTo(once) < 0,
                        "Expected the whole family to be ended when the grace period of %,d ms was over, but the call took %,d ms."
                                .formatted(grace.toMillis(), took(run).toMillis()),
                        "The grace period is one for all. Who gives it to one after the other makes the caller wait as"
                                + " many times as long.");
    }

    @Test
    @Order(10)
    @DisplayName("ends all descendants of a child that does not stop")
    void wholeFamily() throws InterruptedException {
        var run = end(SHORT, STUBBORN, STUBBORN, STUBBORN);

        assertThat(run)
                .returned()
                .passes(goneAtTheReturn())
                .passes(nobodyLeft())
                .leftNothingBehind();
    }

    @Test
    @Order(11)
    @DisplayName("ends the descendants of a child that stops when it is asked to, too")
    void orphans() throws InterruptedException {
        // Longer than a polite child takes on a machine that is busy.
        var run = end(Duration.ofSeconds(3), POLITE, STUBBORN);

        assertThat(run).returned().passes(nobodyLeft()).leftNothingBehind();
    }

    @Test
    @Order(20)
    @DisplayName("does nothing to a child that has ended already")
    void endedAlready() throws InterruptedException {
        var run = workshop.observe(() -> {
            Process child = Relative.start(workshop.port(), POLITE);
            child.destroyForcibly().waitFor();
            return ended(child, LONG);
        });

        assertThat(run)
                .returned()
                .holds(
                        took(run).compareTo(SOON) < 0,
                        "Expected the call to return at once, because the child had ended, but it took %,d ms."
                                .formatted(took(run).toMillis()),
                        "There is nothing to wait for.")
                .leftNothingBehind();
    }

    @Test
    @Order(30)
    @DisplayName("ends the child and all descendants at once when the calling thread is interrupted, and passes it on")
    void interrupted() throws InterruptedException {
        assumeThatProcessesCanBeAsked();
        // The first unit that is no relative's life is one that has been asked to stop.
        workshop.rendezvous(1)
                .counting(name -> !Relative.NAMES.contains(name))
                .holding(_ -> false)
                .interruptAtRendezvous();

        var run = end(LONG, STUBBORN, STUBBORN);

        assertThat(run)
                .passedOnTheInterrupt()
                .passes(endedByForce())
                .passes(nobodyLeft())
                .holds(
                        !aliveAtTheEnd,
                        "Expected the child to have ended when the interrupt was passed on, but it was still alive.",
                        "Force takes a moment as well. Wait for the end, also when you have been interrupted: it is a"
                                + " short wait now.")
                .leftNothingBehind();
    }

    private static void await(CountDownLatch never, Duration duration) {
        try {
            never.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration took(Run<Seen> run) {
        return run.result().map(Seen::took).orElse(Duration.ZERO);
    }

    private static Check<Object> nobodyLeft() {
        return run -> {
            Set<String> alive = run.units().stream()
                    .filter(unit -> unit.outcome() == Unit.Outcome.IN_FLIGHT)
                    .map(Unit::name)
                    .collect(Collectors.toSet());
            String left = Relative.NAMES.stream()
                    .filter(alive::contains)
                    .map(name -> "the " + name)
                    .collect(Collectors.joining(" and "));
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected the whole family to be gone one second after the end, but %s lived on."
                                    .formatted(left),
                            "When a process ends, its children do not: they go on as orphans, and nobody finds them any"
                                    + " more by their parent. Who the descendants are can be asked only while the child"
                                    + " lives; and a descendant may be as stubborn as a child."));
        };
    }

    private static Check<Seen> goneAtTheReturn() {
        return run -> run.result().map(Seen::alive).orElse(false)
                ? Optional.of(new Finding(
                        "Expected the child to have ended when the call returned, but it was still alive.",
                        "destroy() and destroyForcibly() only send a message to the child. It takes the child a moment"
                                + " to end, and the caller relies on it."))
                : Optional.empty();
    }

    /** No stubborn relative has been waited for until it ended by itself. */
    private static Check<Object> endedByForce() {
        return run -> Relative.NAMES.stream()
                .filter(name -> run.units().stream()
                        .anyMatch(unit ->
                                unit.name().equals(Relative.stopping(name)) && unit.outcome() == Unit.Outcome.DONE))
                .findFirst()
                .map(name -> new Finding(
                        "Expected the %s to be ended by force when its time was over, but it went on for %d s, until"
                                        .formatted(name, Relative.STUBBORN_SECONDS)
                                + " it ended by itself.",
                        "Who is asked to stop may say no: a shutdown hook can take as long as it likes. The end by"
                                + " force is the one that no program can refuse. After an interrupt it comes at once,"
                                + " for each of them."));
    }

    /** The child had the time to tidy up before it ended. */
    private static Check<Object> tidiedUp() {
        return run -> {
            Optional<Unit> tidying = run.units().stream()
                    .filter(unit -> unit.name().equals(CHILD_STOPS))
                    .findFirst();
            if (tidying.isPresent() && tidying.get().outcome() == Unit.Outcome.DONE) {
                return Optional.empty();
            }
            return Optional.of(new Finding(
                    tidying.isEmpty()
                            ? "Expected the child to be asked to stop and to have the time to tidy up, but it did not"
                                    + " even begin to."
                            : "Expected the child to tidy up before it ends, but force was used in the middle of it.",
                    "An end by force leaves half-written files and locks behind: no finally block and no shutdown hook"
                            + " runs. So ask first, and use force only when the grace period is over."));
        };
    }
}
