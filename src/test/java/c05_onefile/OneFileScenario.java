package c05_onefile;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every strategy that writes messages to one file, whatever its threads. */
abstract class OneFileScenario {

    @RegisterExtension
    final Workshop workshop = new Workshop("message");

    @TempDir
    Path folder;

    Sheet sheet;

    @BeforeEach
    void newSheet() throws IOException {
        sheet = Sheet.in(folder);
    }

    /** Writes the messages to the sheet with the strategy under test. */
    abstract Run<?> write(List<Message> messages) throws Exception;

    /** The same on a disk that fails at the first write. */
    abstract Run<?> writeToFailingDisk(List<Message> messages) throws Exception;

    /** What the disk says when it fails. */
    String failure() {
        return "No space left on device";
    }

    /** How many messages there are, where nothing else is said: another number at each run. */
    int some() {
        return ThreadLocalRandom.current().nextInt(12, 20);
    }

    @Test
    @Order(1)
    @DisplayName("writes every message's block once, in one piece, behind what is in the file")
    void wholeBlocks() throws Exception {
        List<Message> messages = Sheet.messages(some());

        var run = write(messages);

        assertThat(run).returned().passes(sheet.hasWholeBlocks(messages));
    }

    @Test
    @Order(2)
    @DisplayName("writes one block for one message")
    void oneMessage() throws Exception {
        List<Message> messages = Sheet.messages(1);

        var run = write(messages);

        assertThat(run).returned().passes(sheet.hasWholeBlocks(messages)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("leaves the file as it is for no messages")
    void noMessages() throws Exception {
        var run = write(List.of());

        assertThat(run).returned().passes(sheet.hasWholeBlocks(List.of())).leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when the disk fails, tells why, and leaves nothing behind")
    void failsLoudly() throws Exception {
        var run = writeToFailingDisk(Sheet.messages(6));

        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(failure()),
                        cause -> String.valueOf(cause.getMessage()).contains(failure()))
                .leftNothingBehind();
    }
}
