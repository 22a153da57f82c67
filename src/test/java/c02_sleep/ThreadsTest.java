package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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
    @DisplayName("has all messages on their way at once, each with a platform thread of its own; here are more than 26")
    void overlaps() throws InterruptedException {
        int count = ThreadLocalRandom.current().nextInt(27, 45);
        List<Message> messages = Mail.some(count);
        workshop.rendezvous(count);

        var run = deliver(messages);

        assertThat(run).reachedInFlight(count).usedPlatformThreads(count).returned(Mail.receipts(messages));
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
