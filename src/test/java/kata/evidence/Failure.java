package kata.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds what a failing test says, always in the same order: what was expected and what was seen, what that usually means,
 * the run itself, where to read on.
 */
public final class Failure {

    private final List<String> parts = new ArrayList<>();
    private Wanted wanted;
    private Throwable cause;

    private Failure(String expectedAndSeen) {
        parts.add(expectedAndSeen);
    }

    /** Begins with what was expected and what was seen, in a sentence. */
    public static Failure of(String expectedAndSeen, Object... arguments) {
        return new Failure(expectedAndSeen.formatted(arguments));
    }

    /** What it usually means when this is seen; may be empty. */
    public Failure because(String meaning) {
        if (!meaning.isEmpty()) {
            parts.add(meaning);
        }
        return this;
    }

    /** The shape that was asked for, so that a report can draw it beside the one that was seen. */
    Failure wanting(Wanted.Kind kind, long amount) {
        wanted = new Wanted(kind, amount);
        return this;
    }

    /** What the learner's code threw, where that is what is judged: its stack trace tells the line. */
    public Failure causedBy(Throwable thrown) {
        cause = thrown;
        return this;
    }

    /** The run, drawn in lanes. */
    Failure drawn(List<Unit> units) {
        return drawn(Lanes.draw(units));
    }

    /** What happened, drawn or told; may be empty. */
    public Failure drawn(String drawing) {
        if (!drawing.isEmpty()) {
            parts.add(drawing);
        }
        return this;
    }

    /** The error to be thrown; names the lesson. */
    public AssertionError in(Exercise exercise) {
        parts.add("Lesson: " + exercise.lesson());
        return new Judgement(String.join("\n", parts), wanted, cause);
    }
}
