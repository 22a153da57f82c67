package kata.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import kata.Todo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("Unwritten exercises")
class UnwrittenExercisesTest {

    private static final LauncherConfig QUIET = LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build();

    @Test
    @DisplayName("do not have the rest of their tests look when two have met a stub")
    void stub() {
        assertThat(failures(OnlyStubs.class, true)).containsExactly("first", "second", "second");
    }

    @Test
    @DisplayName("have every test look when one has met something else")
    void begun() {
        assertThat(failures(BegunAlready.class, true)).containsExactly("second", "third", "fourth");
    }

    @Test
    @DisplayName("have every test look where nobody detects the extension: in the proof, and in an IDE")
    void undetected() {
        assertThat(failures(OnlyStubs.class, false)).containsExactly("first", "second", "was looked at");
    }

    /** What the tests of a class fail with, in their order. */
    private static List<String> failures(Class<?> tests, boolean detected) {
        List<String> messages = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().map(Throwable::getMessage).ifPresent(messages::add);
            }
        };
        try (LauncherSession session = LauncherFactory.openSession(QUIET)) {
            session.getLauncher()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selectClass(tests))
                                    .configurationParameter(
                                            "junit.jupiter.extensions.autodetection.enabled", String.valueOf(detected))
                                    .build(),
                            listener);
        }
        return messages;
    }

    static final class OnlyStubs {

        @Test
        @Order(1)
        void first() {
            throw new Todo("first");
        }

        @Test
        @Order(2)
        void second() {
            throw new Todo("second");
        }

        @Test
        @Order(3)
        void third() {
            throw new AssertionError("was looked at");
        }
    }

    static final class BegunAlready {

        @Test
        @Order(1)
        void first() {}

        @Test
        @Order(2)
        void second() {
            throw new Todo("second");
        }

        @Test
        @Order(3)
        void third() {
            throw new Todo("third");
        }

        @Test
        @Order(4)
        void fourth() {
            throw new AssertionError("fourth");
        }
    }
}
