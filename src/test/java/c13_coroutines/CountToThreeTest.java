package c13_coroutines;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c13_coroutines.CountToThree · one step a resume, by hand")
class CountToThreeTest {

    private static final String STEPS =
            "A step goes from one yield to the next, and no further. What has been said and what is still to be said"
                    + " has to be known at the next step: keep it in a field, where a coroutine would keep its place.";
    private static final String ENDED =
            "A coroutine that has ended says nothing any more and yields nothing any more, however it has ended: by"
                    + " itself, by a failure, or closed.";
    private static final String FINALLY =
            "\"end\" stands in a finally block: it is said when the code is left for good, once, whatever the way, if"
                    + " the try was entered. Stopping at a yield is not leaving.";
    private static final String ITSELF =
            "Code that runs cannot be entered a second time. Note that it is running, and refuse; take the note back"
                    + " when the step is over, whatever came of it.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    /** What was said, and what came of each step, in the order in which it happened. */
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());

    private final int number = ThreadLocalRandom.current().nextInt();

    @Test
    @Order(1)
    @DisplayName("yields 1, 2 and 3, one a resume; the fourth time it has ended")
    void countsToThree() throws InterruptedException {
        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(word -> {});
            List<Optional<Integer>> yielded = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                yielded.add(count.resume());
            }
            return yielded;
        });

        assertThat(run)
                .returnedWith(
                        "what four resumes return",
                        List.of(Optional.of(1), Optional.of(2), Optional.of(3), Optional.empty()),
                        yielded -> yielded,
                        STEPS);
    }

    @Test
    @Order(2)
    @DisplayName("says at each step what belongs to that step, nothing earlier and nothing later")
    void oneStepAtATime() throws InterruptedException {
        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(events::add);
            events.add("made");
            for (int i = 0; i < 4; i++) {
                events.add(shown(count.resume()));
            }
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "what happened",
                        List.of("made", "begin", "1", "yields 1", "2", "yields 2", "3", "yields 3", "end", "has ended"),
                        List.copyOf(events),
                        STEPS);
    }

    @Test
    @Order(3)
    @DisplayName("stays ended, however often it is resumed or closed")
    void staysEnded() throws InterruptedException {
        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(events::add);
            for (int i = 0; i < 4; i++) {
                count.resume();
            }
            events.clear();
            events.add(shown(count.resume()));
            count.close();
            events.add(shown(count.resume()));
            count.close();
            return number;
        });

        assertThat(run)
                .returned()
                .noted("what happened after the end", List.of("has ended", "has ended"), List.copyOf(events), ENDED);
    }

    @Test
    @Order(10)
    @DisplayName("closed after any step, says that it ends, once, and has ended")
    void closedHalfWay() throws InterruptedException {
        for (int steps = 1; steps <= 3; steps++) {
            closedAfter(steps, List.of("end", "has ended"));
        }
    }

    @Test
    @Order(11)
    @DisplayName("closed before the first step, says nothing at all: the code was never entered")
    void closedBeforeTheFirstStep() throws InterruptedException {
        closedAfter(0, List.of("has ended"));
    }

    private void closedAfter(int steps, List<String> expected) throws InterruptedException {
        events.clear();

        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(events::add);
            for (int i = 0; i < steps; i++) {
                count.resume();
            }
            events.clear();
            count.close();
            count.close();
            events.add(shown(count.resume()));
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "what happened when it was closed after %d step%s".formatted(steps, steps == 1 ? "" : "s"),
                        expected,
                        List.copyOf(events),
                        FINALLY);
    }

    @Test
    @Order(20)
    @DisplayName("passes a failure on, says that it ends if it had entered the try, and has ended")
    void fails() throws InterruptedException {
        failsAt("begin", List.of());
        failsAt("1", List.of("end"));
        failsAt("2", List.of("end"));
        failsAt("3", List.of("end"));
        failsAt("end", List.of());
    }

    private void failsAt(String word, List<String> saidAfterwards) throws InterruptedException {
        failsWith(new IllegalArgumentException("cannot say " + word), word, saidAfterwards);
        failsWith(new AssertionError("cannot say " + word), word, saidAfterwards);
    }

    private void failsWith(Throwable failure, String word, List<String> saidAfterwards) throws InterruptedException {
        events.clear();
        boolean[] failed = new boolean[1];

        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(said -> {
                events.add(said);
                if (said.equals(word) && !failed[0]) {
                    failed[0] = true;
                    events.clear();
                    thrown(failure);
                }
            });
            try {
                for (int i = 0; i < 4; i++) {
                    count.resume();
                }
            } finally {
                // As try-with-resources does.
                count.close();
                events.add(shown(count.resume()));
            }
            return number;
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .noted(
                        "what happened after the failure at \"%s\"".formatted(word),
                        Stream.concat(saidAfterwards.stream(), Stream.of("has ended"))
                                .toList(),
                        List.copyOf(events),
                        FINALLY);
    }

    @Test
    @Order(21)
    @DisplayName("passes a failure on that comes while it is closed, and has ended")
    void failsWhileItIsClosed() throws InterruptedException {
        RuntimeException failure = new IllegalArgumentException("cannot say end");

        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(said -> {
                events.add(said);
                if (said.equals("end")) {
                    throw failure;
                }
            });
            count.resume();
            events.clear();
            try {
                count.close();
            } finally {
                events.add(refuses(() -> events.add(shown(count.resume()))) ? "resume refused" : "resumed");
                events.add(refuses(count::close) ? "close refused" : "closed");
            }
            return number;
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .noted(
                        "what happened when it was closed and could not say \"end\"",
                        List.of("end", "has ended", "resumed", "closed"),
                        List.copyOf(events),
                        "A close that fails has been a close: the code has been left for good. It does not run any"
                                + " more, and it has nothing left to say.");
    }

    @Test
    @Order(30)
    @DisplayName("refuses to be resumed or closed from inside itself, and goes on")
    void insideItself() throws InterruptedException {
        List<Coroutine<Integer>> counts = new ArrayList<>();
        boolean[] inside = new boolean[1];

        var run = workshop.observe(() -> {
            Coroutine<Integer> count = new CountToThree(word -> {
                if (inside[0]) {
                    return;
                }
                inside[0] = true;
                events.add(word + (refuses(() -> counts.getFirst().resume()) ? ", not resumed" : ", resumed"));
                events.add(word + (refuses(() -> counts.getFirst().close()) ? ", not closed" : ", closed"));
                inside[0] = false;
            });
            counts.add(count);
            count.resume();
            count.close();
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "what happened inside",
                        Stream.of("begin", "1", "end")
                                .flatMap(word -> Stream.of(word + ", not resumed", word + ", not closed"))
                                .toList(),
                        List.copyOf(events),
                        ITSELF);
    }

    @Test
    @Order(40)
    @DisplayName("counts for itself: several counts, resumed and closed in any order, do not disturb each other")
    void severalCounts() throws InterruptedException {
        List<String> expected = new ArrayList<>();

        var run = workshop.observe(() -> {
            List<Coroutine<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                counts.add(new CountToThree(word -> {}));
            }
            int[] steps = new int[counts.size()];
            for (int i = 0; i < 30; i++) {
                int which = ThreadLocalRandom.current().nextInt(counts.size());
                if (ThreadLocalRandom.current().nextInt(20) == 0) {
                    counts.get(which).close();
                    steps[which] = 3;
                } else {
                    steps[which]++;
                    expected.add(which + (steps[which] <= 3 ? " yields " + steps[which] : " has ended"));
                    events.add(which + " " + shown(counts.get(which).resume()));
                }
            }
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "what three counts did",
                        expected,
                        List.copyOf(events),
                        "Each count has a place of its own, in fields of its own. A static field is one for all.");
    }

    @Test
    @Order(50)
    @DisplayName("needs no thread: each step is done by whoever resumes, today this thread and tomorrow that")
    void noThreads() throws InterruptedException {
        List<String> elsewhere = Collections.synchronizedList(new ArrayList<>());

        var run = workshop.observe(() -> {
            Thread[] resuming = new Thread[1];
            Coroutine<Integer> count = new CountToThree(word -> {
                if (Thread.currentThread() != resuming[0]) {
                    elsewhere.add(word);
                }
            });
            for (int i = 0; i < 4; i++) {
                FutureTask<Optional<Integer>> step = new FutureTask<>(count::resume);
                resuming[0] = Thread.ofPlatform().name("resumer " + i).unstarted(step);
                resuming[0].start();
                events.add(shown(step.get()));
            }
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "what was said on another thread than the one that resumed",
                        List.of(),
                        List.copyOf(elsewhere),
                        "This coroutine is an ordinary object: a field tells where it is, and resume() does the next"
                                + " step itself, as any method does. Threads come in the next exercise.")
                .noted(
                        "what happened",
                        List.of("yields 1", "yields 2", "yields 3", "has ended"),
                        List.copyOf(events),
                        STEPS)
                .leftNothingBehind();
    }

    private static String shown(Optional<Integer> step) {
        return step.map(value -> "yields " + value).orElse("has ended");
    }

    private static boolean refuses(Use use) {
        try {
            use.make();
            return false;
        } catch (IllegalStateException e) {
            return true;
        } catch (Exception e) {
            throw new AssertionError("a count throws nothing else", e);
        }
    }

    private static void thrown(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    /** What is done with a coroutine. */
    @FunctionalInterface
    private interface Use {

        void make() throws Exception;
    }
}
