package kata.interleave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kata.Todo;
import kata.evidence.Exercise;

/**
 * What some threads do at the same time, and what is to be true afterwards.
 *
 * @param <S> what the threads share
 */
public final class Scenario<S> {

    private final LearnersClasses classes;
    private final Exercise exercise;
    private final Scene<?, S> scene;
    private final List<Action<S>> actions = new ArrayList<>();
    private final List<Function<S, Optional<String>>> checks = new ArrayList<>();
    private final Visits.Rules rules = new Visits.Rules();
    private Duration limit = Duration.ofSeconds(10);
    private boolean timeStandsStill;

    <T> Scenario(LearnersClasses classes, Exercise exercise, Scene<T, S> scene) {
        this.classes = classes;
        this.exercise = exercise;
        this.scene = scene;
    }

    /** One more thread. They are called A, B, C, … in messages. */
    public Scenario<S> thread(Action<S> action) {
        actions.add(action);
        return this;
    }

    /** So many threads that all do the same. */
    public Scenario<S> threads(int count, Action<S> action) {
        for (int i = 0; i < count; i++) {
            thread(action);
        }
        return this;
    }

    /**
     * What is to be true when all threads have ended.
     *
     * @param what a noun, such as "the count"
     */
    public Scenario<S> expect(String what, Object expected, Function<? super S, ?> actual) {
        return check(shared -> {
            Object seen = actual.apply(shared);
            return Objects.equals(expected, seen)
                    ? Optional.empty()
                    : Optional.of("Expected %s to be %s in whatever order the threads take their steps, but it was %s."
                            .formatted(what, expected, seen));
        });
    }

    /**
     * The same in words of its own.
     *
     * @param check says in a sentence what was expected and what was seen, or nothing if all is well
     */
    public Scenario<S> check(Function<S, Optional<String>> check) {
        checks.add(check);
        return this;
    }

    /**
     * Time stands still: a wait for a notification does not end because its limit of time is over. Whoever is not woken up
     * and would find it out by himself later waits for ever here.
     */
    public Scenario<S> whereTimeStandsStill() {
        timeStandsStill = true;
        return this;
    }

    /**
     * No two threads may be inside such an object at once, of which one writes.
     *
     * @param reading the names of the methods that look at what is guarded
     * @param writing the names of those that change it; no other method matters
     */
    public Scenario<S> notThreadSafe(Class<?> type, Set<String> reading, Set<String> writing) {
        rules.add(type, reading, writing);
        return this;
    }

    /** How long the threads may go on in one order, where they do not just wait for each other. */
    Scenario<S> giveUpAfter(Duration duration) {
        limit = duration;
        return this;
    }

    /**
     * Tries one order after the other, until one goes wrong.
     *
     * @throws Todo if the exercise is not written yet
     */
    public Outcome explore() throws InterruptedException {
        return new Explorer<>(
                        classes,
                        exercise,
                        scene,
                        List.copyOf(actions),
                        List.copyOf(checks),
                        rules,
                        timeStandsStill,
                        limit)
                .explore();
    }
}
