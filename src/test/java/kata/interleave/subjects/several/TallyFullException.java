package kata.interleave.subjects.several;

/** Caught by tests, and so the same class for them and for the learner. */
public final class TallyFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
