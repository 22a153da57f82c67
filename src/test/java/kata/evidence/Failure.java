package kata.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds what a failing test says, always in the same order: what was expected and what was seen, what that usually means,
 * the run itself, where to read on.
 */
final class Failure {

    private final List<String> parts = new ArrayList<>();

    private Failure(String expectedAndSeen) {
        parts.add(expectedAndSeen);
    }

    static Failure of(String expectedAndSeen, Object... arguments) {
        return new Failure(expectedAndSeen.formatted(arguments));
    }

    /** What it usually means when this is seen; may be empty. */
    Failure because(String meaning) {
        if (!meaning.isEmpty()) {
            parts.add(meaning);
        }
        return this;
    }

    /** The run, drawn in lanes. */
    Failure drawn(List<Unit> units) {
        String drawing = Lanes.draw(units);
        if (!drawing.isEmpty()) {
            parts.add(drawing);
        }
        return this;
    }

    AssertionError in(Exercise exercise) {
        parts.add("Lesson: " + exercise.lesson());
        return new Verdict(String.join("\n", parts));
    }

    /** A judgement on the learner's run. It is the message that counts, so it carries no stack trace. */
    private static final class Verdict extends AssertionError {

        private static final long serialVersionUID = 1L;

        Verdict(String message) {
            super(message);
        }
    }
}
