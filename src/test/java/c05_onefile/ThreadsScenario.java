package c05_onefile;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
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

        assertThat(run).reachedInFlight(26).passes(sheet.hasWholeBlocks(messages));
    }
}
