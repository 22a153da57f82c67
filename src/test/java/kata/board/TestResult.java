package kata.board;

import java.util.List;
import java.util.Optional;
import kata.evidence.Exercise;

/**
 * What became of one test.
 *
 * @param testClass the test class's full name
 * @param method the test method's name
 * @param sentence its display name
 * @param failure what it failed with, empty if it passed
 * @param status how far it is
 * @param millis how long it took
 * @param notes what it tells beside its verdict, a measurement for example
 */
record TestResult(
        String testClass,
        String method,
        String sentence,
        Optional<Throwable> failure,
        Status status,
        long millis,
        List<String> notes) {

    TestResult {
        notes = List.copyOf(notes);
    }

    /** Chapters are packages like {@code c03_download}; everything else belongs to the harness. */
    boolean isScenario() {
        return testClass.matches("c\\d\\d_\\w+\\..*");
    }

    Exercise exercise() {
        return Exercise.of(testClass);
    }

    /** The message for people, without the class of the exception. */
    String message() {
        return failure.map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage())
                .orElse("");
    }

    /** Whether something broke instead of being judged: whatever learners do ends in a verdict or in a Todo. */
    boolean isBreakdown() {
        return status == Status.WRONG && !(failure.orElseThrow() instanceof AssertionError);
    }
}
