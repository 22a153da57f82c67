package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c02_sleep.Sequential · 26 messages, one after another")
class SequentialTest extends BlockingScenario {

    @Override
    Deliveries deliveries() {
        return new Sequential();
    }

    @Override
    int enough() {
        return ThreadLocalRandom.current().nextInt(5, 9);
    }

    @Override
    int atOnce(int messages) {
        return 1;
    }

    @Test
    @Order(10)
    @DisplayName("has one message on its way, and never more: it takes as long as all waits together")
    void oneAfterAnother() throws InterruptedException {
        List<Message> messages = Mail.likeTheDocuments();
        Duration sum = messages.stream().map(Message::duration).reduce(Duration.ZERO, Duration::plus);

        var run = deliver(messages);

        assertThat(run)
                .returned(Mail.receipts(messages))
                .neverExceededInFlight(1)
                .holds(
                        run.wall().compareTo(sum) >= 0,
                        "Expected the run to take at least the sum of the waits, %d ms, but it took %d ms."
                                .formatted(sum.toMillis(), run.wall().toMillis()),
                        "A message has arrived when deliver(…) returns, and not before.");
    }

    @Test
    @Order(40)
    @DisplayName("leaves nothing behind")
    void cleansUp() throws InterruptedException {
        var run = deliver(Mail.some(3));

        assertThat(run).returned().leftNothingBehind();
    }
}
