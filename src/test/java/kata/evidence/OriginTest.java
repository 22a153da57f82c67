package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Origin · the line by which a failure came")
class OriginTest {

    private static final Exercise SUBJECT = new Exercise("c00_test", "Subject");

    @Test
    @DisplayName("is the innermost one in the exercise's own file")
    void innermost() {
        Throwable failure = failure(null, "java.util.List:List:9", "c00_test.Line:Line:8", own(12), own(34));

        assertThat(line(failure)).contains(12);
    }

    @Test
    @DisplayName("is looked for in nested classes and in those that stand beside the answer")
    void classesInTheFile() {
        assertThat(line(failure(null, "c00_test.Subject$Caller$1:Subject:5"))).contains(5);
        assertThat(line(failure(null, "c00_test.Helper:Subject:6"))).contains(6);
    }

    @Test
    @DisplayName("is that of the first cause, not where it was caught and another one was thrown")
    void causes() {
        Throwable first = failure(null, own(12));
        Throwable again = failure(first, own(34));

        assertThat(line(failure(again, "c00_test.SubjectTest:SubjectTest:56"))).contains(12);
    }

    @Test
    @DisplayName("is that of what was made of the first cause, where that one did not come by the file")
    void foreignCause() {
        Throwable first = failure(null, "java.util.List:List:9");

        assertThat(line(failure(first, own(34)))).contains(34);
    }

    @Test
    @DisplayName("is that of what was suppressed, where there is no other")
    void suppressed() {
        Throwable failure = failure(null, "java.util.List:List:9");
        failure.addSuppressed(failure(null, own(12)));

        assertThat(line(failure)).contains(12);
        assertThat(line(failure(failure, own(34)))).contains(34);
    }

    @Test
    @DisplayName("is none where it did not come by the file, and where causes go round in a circle")
    void none() {
        Throwable first = failure(null, "c00_test.SubjectTest:SubjectTest:1", "c01_test.Subject:Subject:2");
        Throwable second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(line(second)).isEmpty();
        assertThat(line(failure(null, "c00_test.Subject:Subject:-1"))).isEmpty();
    }

    private static Optional<Integer> line(Throwable failure) {
        return Origin.of(failure, SUBJECT).map(StackTraceElement::getLineNumber);
    }

    private static String own(int line) {
        return "c00_test.Subject:Subject:" + line;
    }

    /** Frames as class, file and line. */
    private static Throwable failure(Throwable cause, String... frames) {
        Throwable failure = cause == null ? new IllegalStateException("closed") : new RuntimeException(cause);
        failure.setStackTrace(Stream.of(frames)
                .map(frame -> frame.split(":"))
                .map(frame -> new StackTraceElement(frame[0], "go", frame[1] + ".java", Integer.parseInt(frame[2])))
                .toArray(StackTraceElement[]::new));
        return failure;
    }
}
