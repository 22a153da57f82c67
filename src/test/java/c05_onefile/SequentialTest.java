package c05_onefile;

import static c05_onefile.FileChecks.allClosed;
import static c05_onefile.FileChecks.bufferedWrites;
import static c05_onefile.FileChecks.openedOnce;
import static kata.evidence.Evidence.assertThat;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.Gauge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c05_onefile.Sequential · one message after another, one buffered writer")
class SequentialTest extends StreamScenario {

    @Override
    Writing writing() {
        return new Sequential();
    }

    @Test
    @Order(10)
    @DisplayName("types one message after another, in the order of the messages")
    void oneAfterAnother() throws Exception {
        List<Message> messages = Sheet.messages(26);

        var run = workshop.observe(() -> {
            writing().write(messages, new Typist(workshop.gauge()), new LetterFile(sheet.path(), Gauge.NONE));
            return null;
        });

        assertThat(run).neverExceededInFlight(1).passes(sheet.hasBlocksInOrder(messages));
    }

    @Test
    @Order(20)
    @DisplayName("opens the file once, and goes to the disk with many letters at a time")
    void oneBufferedWriter() throws Exception {
        List<Message> messages = Sheet.messages(4);

        var run = workshop.observe(() -> {
            file = new LetterFile(sheet.path(), Gauge.NONE);
            writing().write(messages, new Typist(Gauge.NONE), file);
            return null;
        });

        assertThat(run)
                .returned()
                .passes(sheet.hasBlocksInOrder(messages))
                .passes(openedOnce(file))
                .passes(bufferedWrites(file.writes(), messages));
    }

    @Test
    @Order(63)
    @DisplayName("fails when the typist fails or is interrupted, tells why, and closes its stream")
    void typistFails() throws Exception {
        for (boolean interrupted : new boolean[] {false, true}) {
            List<Message> messages = Sheet.messages(4);
            Message ill = messages.get(ThreadLocalRandom.current().nextInt(messages.size()));
            String failure =
                    "the typist of %s %s".formatted(ill.letter(), interrupted ? "was interrupted" : "fell ill");

            var run = workshop.observe(() -> {
                Gauge gauge = unit -> {
                    if (!unit.equals("type " + ill.letter())) {
                        return workshop.gauge().start(unit);
                    }
                    if (interrupted) {
                        throw new InterruptedException(failure);
                    }
                    throw new IllegalStateException(failure);
                };
                file = new LetterFile(sheet.path(), Gauge.NONE);
                writing().write(messages, new Typist(gauge), file);
                return null;
            });

            assertThat(run)
                    .failedWith("\"%s\"".formatted(failure), cause -> failure.equals(cause.getMessage()))
                    .leftNothingBehind()
                    .passes(allClosed(file));
        }
    }
}
