package c05_onefile;

import static c05_onefile.FileChecks.oneThreadWrote;
import static kata.evidence.Evidence.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kata.Gauge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c05_onefile.SingleWriter · a thread a message types, one thread writes")
class SingleWriterTest extends ThreadsScenario {

    @Override
    Writing writing() {
        return new SingleWriter();
    }

    @Test
    @Order(10)
    @DisplayName("has one thread write to the file, and no other")
    void oneThreadWrites() throws Exception {
        var run = write(Sheet.messages(26));

        assertThat(run).returned().passes(oneThreadWrote());
    }

    @Test
    @Order(62)
    @DisplayName("stops the typists when the disk fails")
    void stopsTheTypists() throws Exception {
        // Blocks that fit into no usual buffer, also if it has a megabyte: the disk is to fail at the first.
        List<Message> messages = IntStream.range(0, 10)
                .mapToObj(i -> new Message((char) ('A' + i), 2_500))
                .toList();
        SlowTypists[] typists = new SlowTypists[1];

        var run = workshop.observe(() -> {
            typists[0] = new SlowTypists(workshop.gauge());
            LetterFile full = LetterFile.onFullDisk(sheet.path(), Gauge.NONE, 0);
            writing().write(messages, new Typist(typists[0]), full);
            return null;
        });

        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(failure()),
                        cause -> String.valueOf(cause.getMessage()).contains(failure()))
                .passes(typists[0].wereStopped())
                .leftNothingBehind();
    }
}
