package kata.interleave;

import kata.evidence.Failure;
import org.assertj.core.api.AbstractAssert;

/** Judges an outcome. The message tells how it came about, step by step. */
public final class OutcomeAssert extends AbstractAssert<OutcomeAssert, Outcome> {

    private OutcomeAssert(Outcome outcome) {
        super(outcome, OutcomeAssert.class);
    }

    /** The entry point. */
    public static OutcomeAssert assertThat(Outcome outcome) {
        return new OutcomeAssert(outcome);
    }

    /**
     * In whatever order the threads took their steps, all went well.
     *
     * @param meaning what it usually means if one order went wrong, unless the outcome says so itself
     */
    public OutcomeAssert isRightInEveryOrder(String meaning) {
        actual.wrong().ifPresent(wrong -> {
            throw Failure.of("%s", wrong)
                    .because(actual.meaning().isEmpty() ? meaning : actual.meaning())
                    .causedBy(actual.thrown().orElse(null))
                    .drawn(actual.story())
                    .in(actual.exercise());
        });
        return this;
    }
}
