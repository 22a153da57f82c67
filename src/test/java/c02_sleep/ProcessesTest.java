package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kata.evidence.Pace;
import kata.evidence.Run;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c02_sleep.Processes · 26 messages, 8 child processes")
class ProcessesTest extends SleepScenario {

    private static final int CHILDREN = 8;

    /** Children that start together on a busy machine come seconds apart. */
    private static final Duration STARTING = Duration.ofSeconds(8);

    private final ProcessDeliveries deliveries = new Processes();

    @Override
    Run<List<String>> deliver(List<Message> messages) throws InterruptedException {
        return workshop.observe(() -> deliveries.deliver(messages, workshop.port()));
    }

    /** Fewer than there are to be children, which are dear to start. */
    @Override
    int enough() {
        return ThreadLocalRandom.current().nextInt(4, 7);
    }

    /** From another process only the words come. */
    @Override
    boolean isLossOf(String name, Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("Message %s was lost".formatted(name));
    }

    /** JVMs that start together may be ready seconds apart. */
    @Override
    void startTogether(int messages) {
        workshop.rendezvous(messages).patient(STARTING);
    }

    @Test
    @Order(10)
    @DisplayName("has a message of each of the 8 child processes on its way at once")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(CHILDREN).patient(STARTING);

        var run = deliver(Mail.some(12));

        assertThat(run).reachedInFlight(CHILDREN);
    }

    @Test
    @Order(20)
    @DisplayName("delivers all messages from 8 child processes that are started once")
    void eightProcesses() throws InterruptedException {
        workshop.rendezvous(CHILDREN).patient(STARTING);

        var run = deliver(Mail.some(16));

        assertThat(run).usedProcesses(CHILDREN);
    }

    @Test
    @Order(30)
    @DisplayName("gives the next message to the first free child: 27 s for the documents' messages")
    void firstFree() throws InterruptedException {
        List<Message> messages = Mail.ofTheDocuments();
        Pace pace = new Pace(CHILDREN, Mail.waitsByName(messages), STARTING);
        workshop.pacedBy(pace);

        var run = deliver(messages);

        assertThat(run).returned(Mail.receipts(messages)).passes(pace.keptEverybodyBusy(27));
    }

    @Test
    @Order(40)
    @DisplayName("leaves no child process behind, and delivers anew when it is called again")
    void cleansUp() throws InterruptedException {
        List<Message> both = Mail.each(2, 2);
        List<Message> one = both.subList(0, 1);

        var run = workshop.observe(() -> {
            List<String> receipts = new ArrayList<>(deliveries.deliver(both, workshop.port()));
            receipts.addAll(deliveries.deliver(one, workshop.port()));
            return receipts;
        });

        assertThat(run)
                .passes(deliveredAnew(2, 3))
                .returned(Stream.of(both, one)
                        .flatMap(call -> Mail.receipts(call).stream())
                        .toList())
                .leftNothingBehind();
    }
}
