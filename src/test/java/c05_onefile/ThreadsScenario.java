package c05_onefile;

import static c05_onefile.FileChecks.allClosed;
import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.Gauge;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy that has a thread a message type, in this process. */
abstract class ThreadsScenario extends StreamScenario {

    /** Nobody writes before all are half way through their blocks: from then on each is known, and may come. */
    @Override
    Run<?> write(List<Message> messages) throws InterruptedException {
        workshop.rendezvous(messages.size());
        return super.write(messages);
    }

    @Test
    @Order(20)
    @DisplayName("has all 26 messages typed at once")
    void overlaps() throws Exception {
        List<Message> messages = Sheet.messages(26);

        var run = workshop.rendezvous(26).observe(() -> {
            writing().write(messages, new Typist(workshop.gauge()), new LetterFile(sheet.path(), Gauge.NONE));
            return null;
        });

        assertThat(run)
                .reachedInFlight(26)
                .passes(sheet.hasWholeBlocks(messages))
                .passes(FileChecks.typedOnce(messages));
    }

    @Test
    @Order(63)
    @DisplayName("fails when a typist fails, tells why, and does not wait for a block that never comes")
    void typistFails() throws Exception {
        List<Message> messages = Sheet.messages(12);
        Message ill = messages.get(ThreadLocalRandom.current().nextInt(messages.size()));
        String failure = "the typist of %s fell ill".formatted(ill.letter());

        var run = workshop.stuckAfter(Duration.ofSeconds(5)).observe(() -> {
            Gauge gauge = unit -> {
                if (unit.equals("type " + ill.letter())) {
                    throw new IllegalStateException(failure);
                }
                return workshop.gauge().start(unit);
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
