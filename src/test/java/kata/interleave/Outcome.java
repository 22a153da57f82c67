package kata.interleave;

import java.util.Objects;
import java.util.Optional;
import kata.evidence.Exercise;

/**
 * What came of trying a scenario's orders.
 *
 * @param exercise whose code it is
 * @param orders how many orders of the threads' steps were tried
 * @param wrong what was expected and what was seen, in a sentence; empty if all orders went well
 * @param story the first order that went wrong, step by step; empty if all went well
 * @param thrown what the learner's code threw, if that is what is wrong
 * @param meaning what it means, where that is known; empty where the test has to say
 */
public record Outcome(
        Exercise exercise,
        int orders,
        Optional<String> wrong,
        String story,
        Optional<Throwable> thrown,
        String meaning) {

    public Outcome {
        Objects.requireNonNull(exercise, "exercise");
        Objects.requireNonNull(wrong, "wrong");
        Objects.requireNonNull(story, "story");
        Objects.requireNonNull(thrown, "thrown");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** Whether every order that was tried went well. */
    public boolean isRight() {
        return wrong.isEmpty();
    }
}
