package c05_onefile;

import static c05_onefile.FileChecks.allClosed;
import static kata.evidence.Evidence.assertThat;

import java.util.List;
import kata.Gauge;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that writes through streams, in this process. */
abstract class StreamScenario extends OneFileScenario {

    /** The file of the latest run. */
    LetterFile file;

    abstract Writing writing();

    /** Parks threads in the middle of their blocks, for as long as another may come between. */
    @Override
    Run<?> write(List<Message> messages) throws InterruptedException {
        return workshop.observe(() -> {
            MidBlock middle = new MidBlock(workshop.gauge());
            file = new LetterFile(sheet.path(), middle.writing());
            writing().write(messages, new Typist(middle.typing()), file);
            return null;
        });
    }

    @Override
    Run<?> writeToFailingDisk(List<Message> messages) throws InterruptedException {
        return workshop.observe(() -> {
            file = LetterFile.onFullDisk(sheet.path(), Gauge.NONE, 0);
            writing().write(messages, new Typist(workshop.gauge()), file);
            return null;
        });
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread and no open stream behind")
    void cleansUp() throws Exception {
        List<Message> messages = Sheet.messages(8);

        var run = write(messages);

        assertThat(run)
                .returned()
                .passes(sheet.hasWholeBlocks(messages))
                .leftNothingBehind()
                .passes(allClosed(file));
    }

    /** What a buffer still holds at the end goes to the disk when it is flushed or closed, and may not fit in. */
    @Test
    @Order(62)
    @DisplayName("fails also when there is no room for the very last letter")
    void noRoomForTheLast() throws Exception {
        List<Message> messages = Sheet.messages(3);
        int letters = messages.stream().mapToInt(Message::letters).sum();

        var run = workshop.observe(() -> {
            file = LetterFile.onFullDisk(sheet.path(), Gauge.NONE, letters - 1);
            writing().write(messages, new Typist(workshop.gauge()), file);
            return null;
        });

        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(failure()),
                        cause -> String.valueOf(cause.getMessage()).contains(failure()))
                .passes(allClosed(file));
    }

    @Test
    @Order(61)
    @DisplayName("closes its streams when the disk fails")
    void closesAfterFailure() throws Exception {
        var run = writeToFailingDisk(Sheet.messages(3));

        assertThat(run).passes(allClosed(file));
    }
}
