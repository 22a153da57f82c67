package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kata.Todo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer works in a JVM of its own")
class ChildRunTest {

    private static String run(Class<?> learners, String... arguments) throws IOException, InterruptedException {
        return ChildRun.withProcessors(3).run(Child.class, learners, List.of(arguments));
    }

    @Test
    @DisplayName("with the flags and the arguments that it is given, and what comes of it is returned")
    void returns() throws Exception {
        assertThat(run(Answer.class, "returns", "a b", "")).isEqualTo("Answer of [a b, ] on 3");
        assertThat(ChildRun.withFlags("elsewhere", "-Duser.language=ar")
                        .run(Child.class, Answer.class, List.of("language")))
                .isEqualTo("ar");
    }

    @Test
    @DisplayName("and may print what it likes before, and leave threads behind")
    void printsAndLeavesThreads() throws Exception {
        assertThat(run(Answer.class, "prints")).isEqualTo("done");
        assertThat(run(Answer.class, "leaves a thread")).isEqualTo("done");
    }

    @Test
    @DisplayName("and a stub says that it is one")
    void stub() {
        assertThatThrownBy(() -> run(Answer.class, "is a stub"))
                .isInstanceOf(Todo.class)
                .hasMessage("an answer");
    }

    @Test
    @DisplayName("and what it throws is told, an Error as well, with where it was thrown")
    void fails() {
        assertThatThrownBy(() -> run(Answer.class, "throws an exception"))
                .isInstanceOfSatisfying(
                        ChildFailedException.class,
                        failure -> assertThat(failure.thrown()).isEqualTo("java.io.IOException: in two lines"))
                .hasMessage("in a JVM with 3 processors: java.io.IOException: in two lines");
        assertThatThrownBy(() -> run(Answer.class, "throws an error"))
                .hasMessage("in a JVM with 3 processors: java.lang.StackOverflowError");
    }

    @Test
    @DisplayName("and if it ends the JVM, nothing is taken for its result")
    void ends() {
        assertThatThrownBy(() -> run(Answer.class, "ends the JVM"))
                .isInstanceOfSatisfying(
                        ChildFailedException.class,
                        failure -> assertThat(failure.thrown()).isEqualTo("half a word"));
    }

    /** A learner's class. */
    private static final class Answer {}

    /** The child. */
    private static final class Child {

        public static void main(String[] arguments) {
            ChildRun.answer(arguments, Child::work);
        }

        private static String work(Class<?> learners, List<String> arguments) throws Exception {
            switch (arguments.getFirst()) {
                case "returns" -> {
                    return "%s of %s on %d"
                            .formatted(
                                    learners.getSimpleName(),
                                    arguments.subList(1, arguments.size()),
                                    Runtime.getRuntime().availableProcessors());
                }
                case "language" -> {
                    return System.getProperty("user.language");
                }
                case "prints" -> System.out.print("result of something else\nand no end of line");
                case "leaves a thread" ->
                    Thread.ofPlatform().start(() -> {
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
                case "is a stub" -> throw new Todo("an answer");
                case "throws an exception" -> throw new IOException("in\ntwo lines");
                case "throws an error" -> throw new StackOverflowError();
                default -> {
                    System.out.print("half a word");
                    System.out.flush();
                    Runtime.getRuntime().halt(0);
                }
            }
            return "done";
        }
    }
}
