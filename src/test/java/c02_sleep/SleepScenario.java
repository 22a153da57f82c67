package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is true of every strategy that delivers messages, whatever its threads. */
abstract class SleepScenario {

    /** A message that nobody can have delivered before the last one is there; in the documents' seconds. */
    private static final int LONG = 30;

    @RegisterExtension
    final Workshop workshop = new Workshop("message");

    /** Delivers the messages with the strategy under test. */
    abstract Run<List<String>> deliver(List<Message> messages) throws InterruptedException;

    /** Enough messages for seeing what is to be seen, and not so many that it takes long. */
    int enough() {
        return ThreadLocalRandom.current().nextInt(12, 20);
    }

    @Test
    @Order(1)
    @DisplayName("returns every message's receipt, in the order of the messages, and delivers each once")
    void completeAndInOrder() throws InterruptedException {
        List<Message> messages = Mail.slowestFirst(enough());

        var run = deliver(messages);

        assertThat(run).returned(Mail.receipts(messages)).didEachOnce(Mail.names(messages));
    }

    @Test
    @Order(2)
    @DisplayName("returns one receipt for one message")
    void oneMessage() throws InterruptedException {
        List<Message> messages = Mail.some(1);

        var run = deliver(messages);

        assertThat(run).returned(Mail.receipts(messages)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no messages")
    void noMessages() throws InterruptedException {
        var run = deliver(List.of());

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    /** The last is there long before the others: who waits for it only, returns too early. */
    @Test
    @Order(4)
    @DisplayName("waits for every message, not only for the last")
    void waitsForAll() throws InterruptedException {
        List<Message> messages = Mail.messages(List.of(LONG, LONG, 1));
        startTogether(messages.size());

        var run = deliver(messages);

        assertThat(run).returned(Mail.receipts(messages));
    }

    /** What the courier threw, and not something else that only repeats its words. */
    boolean isLossOf(String name, Throwable cause) {
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("Message %s was lost".formatted(name));
    }

    /**
     * All calls together delivered so many messages: what was delivered by one call is delivered by the next as well. To be
     * looked at before the receipts, because one that is missing does not tell why. Nor does the NullPointerException of
     * List.of for a receipt that is missing; any other failure tells for itself.
     */
    static Check<Object> deliveredAnew(int calls, int messages) {
        return run -> {
            boolean tellsItself = run.failure()
                    .filter(failure -> !(failure instanceof NullPointerException))
                    .isPresent();
            return tellsItself || run.units().size() == messages
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected %d calls to deliver %d messages in all, but they delivered %d."
                                    .formatted(calls, messages, run.units().size()),
                            "Who is given a message a second time is to deliver it a second time. What an earlier call"
                                    + " has done is nothing to remember."));
        };
    }

    /** Nothing is to be done where whoever delivers starts at once. */
    void startTogether(int messages) {}

    @Test
    @Order(60)
    @DisplayName("fails when a message is lost, tells which, and leaves nothing behind")
    void failsLoudly() throws InterruptedException {
        // Some are there before it, and some after it.
        List<Message> messages = Mail.losing(2, Mail.some(enough()));

        var run = deliver(messages);

        long times =
                run.units().stream().filter(unit -> unit.name().equals("C")).count();
        assertThat(run)
                .failedWith("the loss of message C", cause -> isLossOf("C", cause))
                .holds(
                        times == 1,
                        "Expected message C to be delivered once, but somebody set out with it %d times."
                                .formatted(times),
                        "Trying again is for whoever called to decide: not everything may be done a second time.")
                .leftNothingBehind();
    }
}
