package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kata.evidence.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c02_sleep.Async · 1,000 messages, one thread, and it does not sleep")
class AsyncTest extends SleepScenario {

    private static final int MANY = 1_000;

    /** No message's time is over while others are still setting out. */
    private static final int LONG = 30;

    private final AsyncDeliveries deliveries = new Async();
    private Loop loop;

    @BeforeEach
    void start() {
        loop = new Loop(workshop::letsGo);
    }

    @AfterEach
    void stop() {
        loop.shutdownNow();
    }

    @Override
    Run<List<String>> deliver(List<Message> messages) throws InterruptedException {
        return workshop.observe(
                () -> deliveries.deliver(messages, new AsyncCourier(loop.watching(workshop.gauge())), loop),
                Future::get);
    }

    /** Nothing that is to happen later happens before all are on their way and the method has returned. */
    private Run<List<String>> deliverHeld(List<Message> messages) throws InterruptedException {
        holdUntilReturn(messages.size());
        return deliver(messages);
    }

    private void holdUntilReturn(int messages) {
        workshop.rendezvous(messages)
                .holding(unit -> false)
                .untilReturn(loop::look)
                .countVirtualThreads();
    }

    @Test
    @Order(5)
    @DisplayName("gives each call its own receipts when it is called twice, and delivers what it is given")
    void calledTwice() throws InterruptedException {
        List<Message> messages = Mail.each(3, 2);
        List<Message> some = messages.subList(0, 2);
        List<Message> others = messages.subList(1, 3);

        var run = workshop.observe(
                () -> {
                    AsyncCourier courier = new AsyncCourier(loop.watching(workshop.gauge()));
                    deliveries.deliver(some, courier, loop).get();
                    return deliveries.deliver(others, courier, loop);
                },
                Future::get);

        assertThat(run).passes(deliveredAnew(2, 4)).returned(Mail.receipts(others));
    }

    @Test
    @Order(5)
    @DisplayName("gives each of two calls its own receipts, although both are under way at once")
    void twoCallsAtOnce() throws InterruptedException {
        List<Message> messages = Mail.each(5, LONG);
        holdUntilReturn(messages.size());

        var run = workshop.observe(
                () -> {
                    AsyncCourier courier = new AsyncCourier(loop.watching(workshop.gauge()));
                    CompletableFuture<List<String>> some = deliveries.deliver(messages.subList(0, 2), courier, loop);
                    CompletableFuture<List<String>> others = deliveries.deliver(messages.subList(2, 5), courier, loop);
                    return some.thenCombine(
                            others,
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList());
                },
                Future::get);

        assertThat(run).returned(Mail.receipts(messages));
    }

    @Test
    @Order(5)
    @DisplayName("returns its future before the first message has arrived")
    void doesNotWait() throws InterruptedException {
        List<Message> messages = Mail.each(26, LONG);

        var run = deliverHeld(messages);

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().returned(Mail.receipts(messages));
    }

    @Test
    @Order(6)
    @DisplayName("leaves the scheduler's thread free, and open, while the messages are on their way")
    void nobodySleeps() throws InterruptedException {
        List<Message> messages = Mail.each(10, LONG);

        var run = deliverHeld(messages);

        assertThat(run).passes(loop.wasFree()).passes(loop.stayedOpen()).returned(Mail.receipts(messages));
    }

    @Test
    @Order(10)
    @DisplayName("has all 1,000 messages on their way at once")
    void overlaps() throws InterruptedException {
        List<Message> messages = Mail.each(MANY, 1);

        var run = deliverHeld(messages);

        assertThat(run).reachedInFlight(MANY).returned(Mail.receipts(messages));
    }

    @Test
    @Order(20)
    @DisplayName("needs no thread but the caller's and the scheduler's, and leaves none behind")
    void fewThreads() throws InterruptedException {
        var run = deliverHeld(Mail.each(MANY, 1));

        assertThat(run)
                .reachedInFlight(MANY)
                .holds(
                        run.threadsAtRendezvous() <= 1,
                        "Expected no thread but the caller's and the scheduler's, but there were %d more."
                                .formatted(run.threadsAtRendezvous() - 1),
                        "A thread that sleeps for its message is a thread too many, a virtual one as well. The"
                                + " scheduler keeps the time for all of them.")
                .leftNothingBehind();
    }

    @Test
    @Order(30)
    @DisplayName("has the scheduler keep the time for all messages, and its thread hand them over")
    void oneScheduler() throws InterruptedException {
        var run = deliverHeld(Mail.each(26, LONG));

        assertThat(run).returned().passes(loop.handedAllOver()).passes(loop.keptTheTime());
    }
}
