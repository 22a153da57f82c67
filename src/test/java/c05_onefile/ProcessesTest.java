package c05_onefile;

import static c05_onefile.FileChecks.oneWriteABlock;
import static kata.evidence.Evidence.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c05_onefile.Processes · 4 child processes append under a file lock")
class ProcessesTest extends OneFileScenario {

    private static final int CHILDREN = 4;

    /** Children that start together on a busy machine come seconds apart. */
    private static final Duration STARTING = Duration.ofSeconds(8);

    private final ProcessWriting writing = new Processes();

    /**
     * A child in the middle of a write is held until the others are in the middle of one too, or wait for the lock. Who
     * still types does not count: a write may follow.
     */
    @Override
    Run<?> write(List<Message> messages) throws InterruptedException {
        workshop.rendezvous(Math.min(CHILDREN, messages.size()))
                .patient(STARTING)
                .holding(LetterFile.WRITE::equals)
                .counting(Set.of(LetterFile.WRITE, LetterFile.WAIT)::contains);
        return write(messages, sheet.path());
    }

    /** A file in a folder that does not exist can be opened by no child. */
    @Override
    Run<?> writeToFailingDisk(List<Message> messages) throws InterruptedException {
        return write(messages, folder.resolve("missing").resolve("letters.txt"));
    }

    private Run<?> write(List<Message> messages, Path path) throws InterruptedException {
        return workshop.observe(() -> {
            writing.write(messages, path, workshop.port());
            return null;
        });
    }

    /** Fewer than elsewhere: what a child reports to its parent takes a while on a busy machine. */
    @Override
    int some() {
        return ThreadLocalRandom.current().nextInt(6, 10);
    }

    @Override
    String failure() {
        return "letters.txt";
    }

    @Test
    @Order(10)
    @DisplayName("has 4 child processes type at once, each of them started once for all 12 messages")
    void fourProcesses() throws InterruptedException {
        List<Message> messages = Sheet.messages(12);
        // Who waits for the lock does not type.
        Predicate<String> typing = unit -> unit.startsWith("type ");
        workshop.rendezvous(CHILDREN).patient(STARTING).holding(typing).counting(typing);

        var run = write(messages, sheet.path()).only(typing);

        assertThat(run).reachedInFlight(CHILDREN).usedProcesses(CHILDREN);
    }

    @Test
    @Order(20)
    @DisplayName("writes each block in one go, so that the lock is held for the whole of it")
    void inOneGo() throws Exception {
        List<Message> messages = Sheet.messagesOneOfThemLong(5);

        var run = write(messages, sheet.path());

        assertThat(run).returned().passes(oneWriteABlock(writes(run), messages));
    }

    private static long writes(Run<?> run) {
        return run.units().stream()
                .filter(unit -> unit.name().equals(LetterFile.WRITE))
                .count();
    }

    @Test
    @Order(40)
    @DisplayName("leaves no child process behind")
    void cleansUp() throws Exception {
        var run = write(Sheet.messages(4), sheet.path());

        assertThat(run).returned().leftNothingBehind();
    }
}
