package c16_composing;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.evidence.Run;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c16_composing.Breakfast · what can overlap does, jam waits for its toast, and nobody waits")
class BreakfastTest {

    private static final List<String> ALONE = List.of("coffee", "eggs", "bacon", "juice");
    private static final String EACH_STEP =
            "The tray is complete when everything is done. What is put on it has to be among what is waited for, each"
                    + " of the steps: which is last is different each day.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    private final Cook cook = new Breakfast();
    private final int slices = ThreadLocalRandom.current().nextInt(3, 7);
    private Steps steps;
    private Household kitchen;

    @BeforeEach
    void heat() {
        // Nothing is done before the method has returned.
        workshop.stuckAfter(Duration.ofSeconds(4))
                .rendezvous(1)
                .holding(step -> false)
                .untilReturn(() -> {});
        begin();
    }

    private void begin() {
        steps = new Steps(workshop);
        kitchen = new Household(steps::begin);
    }

    @AfterEach
    void close() {
        steps.close();
    }

    private Run<Tray> make(int slices) throws InterruptedException {
        return workshop.observe(() -> cook.breakfast(slices, kitchen), steps::await);
    }

    /** Nothing is done before all that depends on nothing is under way. */
    private Run<Tray> makeHeld(int slices) throws InterruptedException {
        workshop.rendezvous(ALONE.size() + slices);
        return make(slices);
    }

    @Test
    @Order(1)
    @DisplayName("puts everything on the tray, the slices in the order of their numbers, and makes each thing once")
    void complete() throws InterruptedException {
        var run = make(slices);

        assertThat(run)
                .returnedWith("the tray", kitchen.tray(slices), tray -> tray, "")
                .didEachOnce(names(slices))
                .passes(steps.nobodyWaited());
    }

    @Test
    @Order(2)
    @DisplayName("makes one slice")
    void oneSlice() throws InterruptedException {
        var run = make(1);

        assertThat(run)
                .returnedWith("the tray", kitchen.tray(1), tray -> tray, "")
                .didEachOnce(names(1))
                .leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("makes no toast where none is asked for")
    void noToast() throws InterruptedException {
        var run = make(0);

        assertThat(run)
                .returnedWith("the tray", kitchen.tray(0), tray -> tray, "")
                .didEachOnce(names(0))
                .leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before anything is done")
    void doesNotWait() throws InterruptedException {
        var run = makeHeld(slices);

        assertThat(run)
                .returnedBeforeAnyAnswer()
                .keptNobodyWaiting()
                .returnedWith("the tray", kitchen.tray(slices), tray -> tray, "");
    }

    @Test
    @Order(10)
    @DisplayName("has everything under way at once that depends on nothing: as many steps as the graph is wide")
    void overlaps() throws InterruptedException {
        var run = makeHeld(slices);

        assertThat(run).reachedInFlight(ALONE.size() + slices);
    }

    @Test
    @Order(11)
    @DisplayName("puts jam on a slice as soon as that slice is toasted, whatever else is under way")
    void jamAsSoonAsToasted() throws InterruptedException {
        // Not the last one: then the slices are done in another order than that of their numbers.
        int late = ThreadLocalRandom.current().nextInt(1, slices);

        Set<String> held = new HashSet<>(ALONE);
        held.add("toast " + late);
        Set<String> jams = new HashSet<>(jams());
        jams.remove("jam " + late);
        steps.hold(held, jams);

        var run = make(slices);

        assertThat(run)
                .returned()
                .passes(steps.begunMeanwhile(
                        "Its toast was done. It may wait for that slice, and for nothing else: neither for all slices"
                                + " nor for the eggs."))
                .returnedWith("the tray", kitchen.tray(slices), tray -> tray, "");
    }

    @Test
    @Order(12)
    @DisplayName("waits for each step: whichever is done last, it is on the tray")
    void waitsForEachStep() throws InterruptedException {
        List<String> candidates = new ArrayList<>(ALONE);
        candidates.add("jam " + ThreadLocalRandom.current().nextInt(1, slices + 1));
        for (String last : candidates) {
            close();
            begin();
            Set<String> others = new HashSet<>(names(slices));
            others.remove(last);
            steps.hold(Set.of(last), others);

            var run = make(slices);

            assertThat(run)
                    .holds(
                            run.failure().isEmpty(),
                            "Expected the tray, complete, when \"%s\" is done last, but there was %s."
                                    .formatted(last, run.failure().orElse(null)),
                            EACH_STEP)
                    .returnedWith("the tray", kitchen.tray(slices), tray -> tray, EACH_STEP);
        }
    }

    @Test
    @Order(13)
    @DisplayName("completes the tray also when steps are done while it still says what follows, in whatever order")
    void completeInEveryOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<Cook>of(Breakfast.class)
                .given(learners -> new Morning(learners.make()))
                .thread(Morning::call)
                .thread(Morning::doTheRest)
                .check(Morning::complaint)
                .explore();

        assertThat(outcome).isRightInEveryOrder(EverySecond.TWO_THREADS);
    }

    /** A breakfast with one slice, of which every second step is done when it has been begun. */
    private static final class Morning {

        private final EverySecond<Tray> steps = new EverySecond<>();
        private final Household kitchen = new Household(steps::begin);
        private final Cook cook;

        Morning(Cook cook) {
            this.cook = cook;
        }

        void call() {
            steps.call(() -> cook.breakfast(1, kitchen));
        }

        void doTheRest() {
            steps.doThem();
        }

        Optional<String> complaint() {
            return steps.complaint("the tray", kitchen.tray(1));
        }
    }

    @Test
    @Order(20)
    @DisplayName("needs no thread but the caller's while the first steps are under way")
    void fewThreads() throws InterruptedException {
        Set<String> first = new HashSet<>(ALONE);
        IntStream.rangeClosed(1, slices).forEach(slice -> first.add("toast " + slice));
        steps.hold(first, first);

        var run = make(slices);

        assertThat(run).returned().passes(steps.nobodyWaitedMeanwhile()).leftNothingBehind();
    }

    @Test
    @Order(21)
    @DisplayName("has nobody wait later either, when the jam is being put on")
    void nobodyWaitsLater() throws InterruptedException {
        steps.hold(jams(), jams());

        var run = make(slices);

        assertThat(run).returned().passes(steps.nobodyWaitedMeanwhile()).leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when coffee, eggs, bacon, juice or a slice of toast goes wrong, and tells which")
    void failsLoudly() throws InterruptedException {
        List<String> first = new ArrayList<>(ALONE);
        first.add("toast " + slices);
        for (String step : first) {
            close();
            begin();
            fails(step);
        }
    }

    @Test
    @Order(61)
    @DisplayName("fails when the jam goes wrong, and tells on which slice")
    void jamFails() throws InterruptedException {
        fails("jam " + ThreadLocalRandom.current().nextInt(1, slices + 1));
    }

    private void fails(String step) throws InterruptedException {
        steps.failing(step);

        var run = make(slices);

        assertThat(run)
                .failedWith(
                        "the failure of \"%s\"".formatted(step),
                        cause -> String.valueOf(cause.getMessage()).contains(Steps.failureOf(step)))
                .leftNothingBehind();
    }

    private Set<String> jams() {
        return IntStream.rangeClosed(1, slices)
                .mapToObj(slice -> "jam " + slice)
                .collect(Collectors.toSet());
    }

    private static List<String> names(int slices) {
        List<String> names = new ArrayList<>(ALONE);
        IntStream.rangeClosed(1, slices).forEach(slice -> names.addAll(List.of("toast " + slice, "jam " + slice)));
        return names;
    }

    /** What is made here is different each time, so that only what was really made can be on the tray. */
    private static final class Household implements Kitchen {

        private final EverySecond.Beginning steps;
        private final int day = ThreadLocalRandom.current().nextInt(1_000, 10_000);
        private final Map<String, Integer> slices = new ConcurrentHashMap<>();

        Household(EverySecond.Beginning steps) {
            this.steps = steps;
        }

        Tray tray(int slices) {
            return new Tray(
                    made("coffee"),
                    made("eggs"),
                    made("bacon"),
                    IntStream.rangeClosed(1, slices)
                            .mapToObj(slice -> withJam(toasted(slice)))
                            .toList(),
                    made("juice"));
        }

        private String made(String what) {
            return what + " of day " + day;
        }

        private String toasted(int slice) {
            return made("slice " + slice);
        }

        private static String withJam(String toast) {
            return toast + " with jam";
        }

        @Override
        public CompletableFuture<String> coffee() {
            return steps.begin("coffee", made("coffee"));
        }

        @Override
        public CompletableFuture<String> eggs() {
            return steps.begin("eggs", made("eggs"));
        }

        @Override
        public CompletableFuture<String> bacon() {
            return steps.begin("bacon", made("bacon"));
        }

        @Override
        public CompletableFuture<String> toast(int slice) {
            slices.put(toasted(slice), slice);
            return steps.begin("toast " + slice, toasted(slice));
        }

        @Override
        public CompletableFuture<String> jam(String toast) {
            Integer slice = toast == null ? null : slices.get(toast);
            return slice == null
                    ? CompletableFuture.failedFuture(new IllegalArgumentException("There is no such toast: " + toast))
                    : steps.begin("jam " + slice, withJam(toast));
        }

        @Override
        public CompletableFuture<String> juice() {
            return steps.begin("juice", made("juice"));
        }
    }
}
