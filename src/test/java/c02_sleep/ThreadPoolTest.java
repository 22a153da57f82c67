package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import kata.evidence.Pace;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c02_sleep.ThreadPool · 26 messages, a pool of 8 threads")
class ThreadPoolTest extends BlockingScenario {

    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A ninth thread would come as soon as the eight. */
    private static final Duration LAST_CALL = Duration.ofMillis(600);

    @Override
    Deliveries deliveries() {
        return new ThreadPool();
    }

    @Test
    @Order(10)
    @DisplayName("has 8 messages on their way at once, and never more")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(THREADS);

        var run = deliver(Mail.likeTheDocuments());

        assertThat(run).reachedInFlight(THREADS).neverExceededInFlight(THREADS);
    }

    @Test
    @Order(11)
    @DisplayName("never has a ninth message on its way, however long the eight are")
    void neverMore() throws InterruptedException {
        workshop.rendezvousOfOneMoreThan(THREADS).patient(LAST_CALL);

        var run = deliver(Mail.some(12));

        assertThat(run).returned().neverExceededInFlight(THREADS);
    }

    @Test
    @Order(20)
    @DisplayName("uses the same 8 platform threads for all messages")
    void reusesThreads() throws InterruptedException {
        workshop.rendezvous(THREADS);

        var run = deliver(Mail.likeTheDocuments());

        assertThat(run).usedPlatformThreads(THREADS);
    }

    @Test
    @Order(30)
    @DisplayName("gives the next message to the first free thread: 27 s for the documents' messages")
    void firstFree() throws InterruptedException {
        List<Message> messages = Mail.ofTheDocuments();
        Pace pace = new Pace(THREADS, Mail.waitsByName(messages), PATIENCE);

        var run = deliverPacedBy(pace, messages);

        assertThat(run).returned(Mail.receipts(messages)).passes(pace.keptEverybodyBusy(27));
    }

    @Test
    @Order(31)
    @DisplayName("gives the next message to the first free thread, whatever the waits are")
    void firstFreeAgain() throws InterruptedException {
        List<Message> messages = Mail.likeTheDocuments();
        Pace pace = new Pace(THREADS, Mail.waitsByName(messages), PATIENCE);

        var run = deliverPacedBy(pace, messages);

        assertThat(run)
                .returned(Mail.receipts(messages))
                .passes(pace.keptEverybodyBusy(Pace.listScheduled(THREADS, Mail.waits(messages))));
    }

    private Run<List<String>> deliverPacedBy(Pace pace, List<Message> messages) throws InterruptedException {
        workshop.pacedBy(pace);
        return workshop.observe(() -> deliveries().deliver(messages, new Courier(workshop.gauge())));
    }

    @Test
    @Order(40)
    @DisplayName("leaves no thread behind")
    void cleansUp() throws InterruptedException {
        var run = deliver(Mail.some(10));

        assertThat(run).returned().leftNothingBehind();
    }
}
