package kata.evidence;

/** The entry point for judging a run: {@code assertThat(run).reachedInFlight(10)}. */
public final class Evidence {

    private Evidence() {}

    /** Judges a run. */
    public static <T> RunAssert<T> assertThat(Run<T> run) {
        return new RunAssert<>(run);
    }
}
