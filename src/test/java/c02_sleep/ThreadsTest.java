package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c02_sleep.Threads · 26 messages, a thread each")
class ThreadsTest extends BlockingScenario {

    @Override
    Deliveries deliveries() {
        return new Threads();
    }

    @Test
    @Order(10)
    @DisplayName("has all 26 messages on their way at once, each with a platform thread of its own")
    void overlaps() throws InterruptedException {
        List<Message> messages = Mail.likeTheDocuments();
        workshop.rendezvous(26);

        var run = deliver(messages);

        assertThat(run).reachedInFlight(26).usedPlatformThreads(26).returned(Mail.receipts(messages));
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread behind")
    void cleansUp() throws InterruptedException {
        var run = deliver(Mail.some(10));

        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("delivers 26 messages, together 1.78 s, in less than 0.5 s: the longest takes 0.1 s")
    void below500Millis() throws InterruptedException {
        List<Message> messages = Mail.likeTheDocuments();
        Duration limit = Duration.ofMillis(500);

        var run = workshop.fastest(limit, () -> deliveries().deliver(messages, new Courier(workshop.gauge())));

        assertThat(run).returned(Mail.receipts(messages)).tookLessThan(limit);
    }
}
