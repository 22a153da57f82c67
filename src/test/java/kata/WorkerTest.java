package kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker answers, whatever becomes of its task")
class WorkerTest {

    @Test
    @DisplayName("an error is told like any other failure, and the worker is ready for the next task")
    void error() throws IOException {
        try (Worker worker = Worker.start(Child.class)) {
            assertThatThrownBy(() -> worker.ask("error"))
                    .isInstanceOf(WorkerException.class)
                    .hasMessageContaining("AssertionError: not this");
            assertThat(worker.ask("next")).isEqualTo("next");
        }
    }

    @Test
    @DisplayName("an interrupt that a task leaves behind is not the next one's")
    void interrupt() throws IOException {
        try (Worker worker = Worker.start(Child.class)) {
            worker.ask("interrupt");

            assertThat(worker.ask("next")).isEqualTo("next");
        }
    }

    @Test
    @DisplayName("text travels as it is, whatever encoding the child's streams have")
    void anyText() throws IOException {
        ProcessBuilder command = Jvm.command(Child.class);
        command.command().add(1, "-Dstdout.encoding=US-ASCII");
        try (Worker worker = Worker.start(command)) {
            assertThat(worker.ask("für 2 € …\nund\\mehr")).isEqualTo("für 2 € …\nund\\mehr");
        }
    }

    /** Does what it is told. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws InterruptedException {
            Worker.serve(task -> {
                switch (task) {
                    case "error" -> throw new AssertionError("not this");
                    case "interrupt" -> Thread.currentThread().interrupt();
                    default -> {
                        // Nothing but the answer.
                    }
                }
                return task;
            });
        }
    }
}
