package kata.evidence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Class names that the tests and the learner have in common")
class NamesakesTest {

    private static final Exercise EXERCISE = new Exercise("c04_races", "Mailbox");

    @TempDir
    Path tests;

    @TempDir
    Path learners;

    @Test
    @DisplayName("are told, with what to do about it")
    void told() throws IOException {
        add(tests, "MailboxTest", "Waiters", "Waiters$Look");
        add(learners, "Mailbox", "Waiters");

        assertThatThrownBy(() -> Namesakes.none(tests, learners, EXERCISE))
                .hasMessageContaining("no class names in common, but both have Waiters.")
                .hasMessageContaining("same package, c04_races")
                .hasMessageContaining("put it inside of Mailbox");
    }

    @Test
    @DisplayName("are none where classes are nested in others, or lie in the same folder, or in none")
    void none() throws IOException {
        add(tests, "MailboxTest", "Waiters");
        add(learners, "Mailbox", "Mailbox$Waiters");

        assertThatCode(() -> {
                    Namesakes.none(tests, learners, EXERCISE);
                    Namesakes.none(tests, tests, EXERCISE);
                    Namesakes.none(tests, learners.resolve("a.jar"), EXERCISE);
                })
                .doesNotThrowAnyException();
    }

    private static void add(Path folder, String... classes) throws IOException {
        for (String name : classes) {
            Files.createFile(folder.resolve(name + ".class"));
        }
    }
}
