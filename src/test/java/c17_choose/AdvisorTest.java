package c17_choose;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c17_choose.Advisor · which strategy for which work, on the JVM")
class AdvisorTest {

    private static final int MANY = 10_000;
    private static final List<Boolean> BOTH = List.of(false, true);

    @RegisterExtension
    final Workshop workshop = new Workshop("question");

    private final Advising advisor = new Advisor();

    @Test
    @Order(1)
    @DisplayName("leaves as it is what is quick enough already, whatever it is")
    void quickEnough() throws InterruptedException {
        advises(Strategy.SEQUENTIAL, all().filter(Situation::quickEnough));
    }

    @Test
    @Order(2)
    @DisplayName("has one after another done what comes one at a time")
    void oneAtATime() throws InterruptedException {
        advises(Strategy.SEQUENTIAL, slow().filter(situation -> situation.atOnce() == 1));
    }

    @Test
    @Order(3)
    @DisplayName("has a pool of threads do what computes, and not processes, however many pieces there are")
    void computing() throws InterruptedException {
        advises(Strategy.THREAD_POOL, several().filter(situation -> situation.work() == Work.COMPUTES));
    }

    @Test
    @Order(4)
    @DisplayName("needs no threads for waits in calls that return at once, few or many")
    void asynchronousWaits() throws InterruptedException {
        advises(Strategy.ASYNC, waits(Library.ASYNCHRONOUS));
    }

    @Test
    @Order(5)
    @DisplayName("has a pool do up to 100 waits in calls that block")
    void fewBlockingWaits() throws InterruptedException {
        advises(Strategy.THREAD_POOL, waits(Library.BLOCKING).filter(situation -> situation.atOnce() <= Situation.FEW));
    }

    @Test
    @Order(6)
    @DisplayName("has virtual threads do more than 100 waits in calls that block")
    void manyBlockingWaits() throws InterruptedException {
        advises(
                Strategy.VIRTUAL_THREADS,
                waits(Library.BLOCKING).filter(situation -> situation.atOnce() > Situation.FEW));
    }

    @Test
    @Order(7)
    @DisplayName("gives the same advice in the same situation, whatever it was asked before")
    void remembersNothing() throws InterruptedException {
        List<Situation> situations = new ArrayList<>(all().toList());
        List<Situation> again = new ArrayList<>(situations);
        Collections.shuffle(again);
        situations.addAll(again);

        var run =
                workshop.observe(() -> situations.stream().map(advisor::advise).toList());

        assertThat(run).returned().passes(adviceDoesNotChange(situations));
    }

    private static Check<List<Strategy>> adviceDoesNotChange(List<Situation> situations) {
        return run -> {
            List<Strategy> advice = run.result().orElseThrow();
            for (int later = situations.size() / 2; later < situations.size(); later++) {
                Situation situation = situations.get(later);
                Strategy first = advice.get(situations.indexOf(situation));
                if (first != advice.get(later)) {
                    return Optional.of(new Finding(
                            "Expected the same advice whenever the situation is the same, but for %s it was %s first and %s later."
                                    .formatted(words(situation), first, advice.get(later)),
                            "The advice follows from the situation and from nothing else: no field, no measurement, no"
                                    + " chance."));
                }
            }
            return Optional.empty();
        };
    }

    private void advises(Strategy expected, Stream<Situation> situations) throws InterruptedException {
        List<Situation> asked = situations.toList();

        var run = workshop.observe(() -> asked.stream().map(advisor::advise).toList());

        assertThat(run).returned().passes(answers -> {
            List<Strategy> advice = answers.result().orElseThrow();
            for (int i = 0; i < asked.size(); i++) {
                if (advice.get(i) != expected) {
                    return Optional.of(new Finding(
                            "Expected %s for %s, but the advice is %s."
                                    .formatted(expected, words(asked.get(i)), advice.get(i)),
                            why(asked.get(i), advice.get(i))));
                }
            }
            return Optional.empty();
        });
    }

    /** Every kind of situation, the borders and some numbers drawn afresh among them. */
    private static Stream<Situation> all() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Integer> numbers = List.of(
                1,
                2,
                random.nextInt(3, Situation.FEW),
                Situation.FEW,
                Situation.FEW + 1,
                random.nextInt(Situation.FEW + 2, MANY),
                MANY,
                Integer.MAX_VALUE);
        return Arrays.stream(Work.values())
                .flatMap(work -> numbers.stream()
                        .flatMap(number -> Arrays.stream(Library.values())
                                .flatMap(library ->
                                        BOTH.stream().map(quick -> new Situation(work, number, library, quick)))));
    }

    private static Stream<Situation> slow() {
        return all().filter(situation -> !situation.quickEnough());
    }

    private static Stream<Situation> several() {
        return slow().filter(situation -> situation.atOnce() > 1);
    }

    private static Stream<Situation> waits(Library library) {
        return several().filter(situation -> situation.work() == Work.WAITS && situation.library() == library);
    }

    /** For example: 10,000 waits at once in calls that block, which take too long. */
    private static String words(Situation situation) {
        int number = situation.atOnce();
        String what = situation.work() == Work.WAITS ? "wait" : "computation";
        String pieces = number == 1 ? "one %s at a time".formatted(what) : "%,d %ss at once".formatted(number, what);
        String calls = situation.library() == Library.BLOCKING ? "in calls that block" : "in calls that return at once";
        String time = situation.quickEnough() ? "quick enough already" : "too slow as it is";
        return "%s %s, %s".formatted(pieces, calls, time);
    }

    private static String why(Situation situation, Strategy advice) {
        if (advice == null) {
            return "null is no advice: every situation has a row.";
        }
        if (situation.quickEnough()) {
            return "Whatever is added makes it harder to understand and to mend, and nobody would notice the gain. This"
                    + " question comes before all others.";
        }
        if (situation.atOnce() == 1) {
            return "Overlapping takes two. Where there is never a second piece to begin, any other strategy only adds"
                    + " to the time of the first.";
        }
        if (situation.work() == Work.COMPUTES) {
            return whyForComputing(advice);
        }
        return situation.library() == Library.ASYNCHRONOUS
                ? whyForAsynchronousWaits(advice)
                : whyForBlockingWaits(situation, advice);
    }

    private static String whyForComputing(Strategy advice) {
        return switch (advice) {
            case PROCESSES ->
                "Processes get round Python's interpreter lock. A JVM has no such lock: threads compute on all"
                    + " processors at once, and they share their memory, need no JVM of their own and nothing has to"
                    + " travel.";
            case ASYNC ->
                "What computes never comes to a point where it could let somebody else go on, whatever its library: on"
                        + " an event loop one computation would come after the other, on one processor.";
            case VIRTUAL_THREADS ->
                "A virtual thread lets its processor go when it waits, and this work never waits. Any number of them"
                        + " gets no more processors than a pool of the right width, and keeps those virtual threads out"
                        + " that do wait.";
            case SEQUENTIAL -> "One thread uses one processor, and the others have nothing to do.";
            case THREAD_POOL -> "";
        };
    }

    private static String whyForAsynchronousWaits(Strategy advice) {
        return switch (advice) {
            case SEQUENTIAL -> "Each wait would begin when the one before is over; they could be over together.";
            case PROCESSES ->
                "A whole process for something that needs not even a thread: while it waits, nobody has anything to"
                        + " do.";
            case THREAD_POOL, VIRTUAL_THREADS ->
                "These calls return at once: there is nothing that a thread could wait for. Begin them all, and put"
                        + " their futures together; that goes for two and for a million.";
            case ASYNC -> "";
        };
    }

    private static String whyForBlockingWaits(Situation situation, Strategy advice) {
        return switch (advice) {
            case SEQUENTIAL -> "Each wait would begin when the one before is over; they could be over together.";
            case PROCESSES ->
                "Somebody has to wait in each of these calls, but a thread can do that: it costs a fraction of a"
                        + " process.";
            case ASYNC ->
                "A call that blocks keeps the event loop's only thread, and all others on the loop wait for it: one"
                        + " after another, in disguise. That takes a library whose calls return at once.";
            case VIRTUAL_THREADS ->
                "That would work. But so few are a pool's by these rules (%d at most): its width is a limit that the other"
                                .formatted(Situation.FEW)
                        + " side can rely on.";
            case THREAD_POOL ->
                "A pool that has a thread for each of %,d waits keeps that many threads of the operating system, each with"
                                .formatted(situation.atOnce())
                        + " a stack of its own; a smaller one lets the rest queue. Up to %d are few."
                                .formatted(Situation.FEW);
        };
    }
}
