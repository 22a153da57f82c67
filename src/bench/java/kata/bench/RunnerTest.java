package kata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import kata.Todo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("One run of a strategy")
class RunnerTest {

    private static final int MANY = 3_000_000;

    @TempDir
    Path folder;

    private Outcome run(Trial<?> trial) {
        return Runner.run(surroundings -> trial, new Surroundings("run", URI.create("http://127.0.0.1:1"), folder));
    }

    @Test
    @DisplayName("tells how long it took and what all its threads allocated")
    void done() {
        Outcome outcome = run(Trial.of(
                () -> CompletableFuture.supplyAsync(() -> new byte[MANY]).get().length));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.nanos()).isPositive();
            assertThat(done.allocated()).isGreaterThan(MANY);
        });
    }

    @Test
    @DisplayName("is not written where a Todo is thrown, however deep it lies")
    void notWritten() {
        Trial<Object> stub = Trial.of(() -> {
            throw new ExecutionException(new IllegalStateException(new Todo("a pool")));
        });

        assertThat(run(stub)).isEqualTo(new Outcome.NotWritten());
    }

    @Test
    @DisplayName("fails with the innermost cause, on one line")
    void failed() {
        Trial<Object> failing = Trial.of(() -> {
            throw new ExecutionException(new IOException("no space left\non the device"));
        });

        assertThat(run(failing)).isEqualTo(new Outcome.Failed("java.io.IOException: no space left"));
    }

    @Test
    @DisplayName("fails when it did not do its work")
    void wrong() {
        Trial<Integer> wrong = Trial.of(() -> 41).expecting(Trial.Check.equalTo(() -> 42, "the sum of what was read"));

        assertThat(run(wrong)).isEqualTo(new Outcome.Failed("the sum of what was read is not what it should be"));
    }

    @Test
    @DisplayName("closes what was opened for it, also when it fails")
    void closes() {
        AtomicBoolean closed = new AtomicBoolean();
        Trial<Object> failing = Trial.of(() -> {
                    throw new IOException();
                })
                .closing(() -> closed.set(true));

        assertThat(run(failing)).isEqualTo(new Outcome.Failed("java.io.IOException"));
        assertThat(closed).isTrue();
    }
}
