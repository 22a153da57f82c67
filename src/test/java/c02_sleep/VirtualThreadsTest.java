package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c02_sleep.VirtualThreads · 10,000 messages, a virtual thread each")
class VirtualThreadsTest extends BlockingScenario {

    private static final int MANY = 10_000;

    @Override
    Deliveries deliveries() {
        return new VirtualThreads();
    }

    @Test
    @Order(10)
    @DisplayName("has all 10,000 messages on their way at once")
    void overlaps() throws InterruptedException {
        // They take no time of their own: the rendezvous holds them.
        List<Message> messages = Mail.each(MANY, 0);
        workshop.rendezvous(MANY);

        var run = deliver(messages);

        assertThat(run).reachedInFlight(MANY).returned(Mail.receipts(messages));
    }

    @Test
    @Order(20)
    @DisplayName("delivers every message on a virtual thread")
    void virtualThreads() throws InterruptedException {
        var run = deliver(Mail.some(100));

        assertThat(run).ranOnVirtualThreads();
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread behind")
    void cleansUp() throws InterruptedException {
        var run = deliver(Mail.some(100));

        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("delivers 10,000 messages, together 10 minutes, in less than 2 s: the longest takes 0.1 s")
    void below2Seconds() throws InterruptedException {
        List<Message> messages = Mail.some(MANY);
        Duration limit = Duration.ofSeconds(2);

        var run = workshop.fastest(limit, () -> deliveries().deliver(messages, new Courier(workshop.gauge())));

        assertThat(run).returned(Mail.receipts(messages)).tookLessThan(limit);
    }
}
