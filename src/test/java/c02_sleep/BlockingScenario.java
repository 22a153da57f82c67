package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy whose threads wait for their messages, in this process. */
abstract class BlockingScenario extends SleepScenario {

    abstract Deliveries deliveries();

    @Override
    Run<List<String>> deliver(List<Message> messages) throws InterruptedException {
        return workshop.observe(() -> deliveries().deliver(messages, new Courier(workshop.gauge())));
    }

    @Test
    @Order(61)
    @DisplayName("passes an interrupt on, and leaves nothing behind")
    void interruptible() throws InterruptedException {
        workshop.rendezvous(1).interruptAtRendezvous();

        var run = deliver(Mail.some(10));

        assertThat(run).passedOnTheInterrupt().leftNothingBehind();
    }
}
