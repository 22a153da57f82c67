package kata.evidence;

/** Lets a test's own code fail with whatever the test has chosen, an Error as well. */
public final class Failing {

    private Failing() {}

    /**
     * Throws it as it is. Never returns: its type lets it stand where a value is wanted, {@code () -> Failing.with(failure)}.
     *
     * @throws Exception the failure, if it is one
     * @throws Error the failure, if it is one
     */
    public static <T> T with(Throwable failure) throws Exception {
        switch (failure) {
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
        }
    }
}
