package kata.evidence;

import java.util.Optional;

/** A judgement on the learner's run. It is the message that counts, not where it was thrown. */
public final class Judgement extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final Wanted wanted;

    Judgement(String message, Wanted wanted, Throwable cause) {
        super(message, cause);
        this.wanted = wanted;
    }

    /** The shape that the run should have had, where the judgement was about its shape. */
    public Optional<Wanted> wanted() {
        return Optional.ofNullable(wanted);
    }
}
