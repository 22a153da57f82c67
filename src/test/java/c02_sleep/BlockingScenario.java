package c02_sleep;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kata.Gauge;
import kata.evidence.Others;
import kata.evidence.Run;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What is true of every strategy whose threads wait for their messages, in this process. */
abstract class BlockingScenario extends SleepScenario {

    /** All of them at once, in a pool of eight as well. */
    private static final int MEETING = 8;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    abstract Deliveries deliveries();

    @Override
    Run<List<String>> deliver(List<Message> messages) throws InterruptedException {
        return workshop.observe(() -> deliveries().deliver(messages, new Courier(workshop.gauge())));
    }

    @Test
    @Order(5)
    @DisplayName("gives each call its own receipts when it is called several times, and delivers what it is given")
    void calledTwice() throws InterruptedException {
        List<Message> messages = Mail.each(4, 2);
        List<Message> some = messages.subList(0, 2);
        List<Message> others = messages.subList(2, 4);
        Deliveries deliveries = deliveries();

        var run = workshop.observe(() -> {
            Courier courier = new Courier(workshop.gauge());
            List<String> receipts = new ArrayList<>(deliveries.deliver(some, courier));
            receipts.addAll(deliveries.deliver(others, courier));
            receipts.addAll(deliveries.deliver(some, courier));
            return receipts;
        });

        assertThat(run)
                .passes(deliveredAnew(3, 6))
                .returned(Stream.of(some, others, some)
                        .flatMap(call -> Mail.receipts(call).stream())
                        .toList());
    }

    @Test
    @Order(31)
    @DisplayName("loses nothing when threads meet wherever they change the same thing")
    void losesNothing() throws InterruptedException {
        List<Message> messages = Mail.each(MEETING, 0);
        Encounters<Deliveries> encounters = Encounters.of(deliveries().getClass());
        workshop.rendezvous(atOnce(MEETING));

        var run = workshop.observe(() -> encounters.make().deliver(messages, new Courier(workshop.gauge())));

        assertThat(run).passes(encounters.noneInACollection()).returned(Mail.receipts(messages));
    }

    /** How many of so many messages are on their way at once, with enough threads. */
    int atOnce(int messages) {
        return messages;
    }

    @Test
    @Order(62)
    @DisplayName("fails with the first loss when two messages are lost")
    void firstFailure() throws InterruptedException {
        List<Message> messages = Mail.losing(1, Mail.losing(0, Mail.messages(List.of(1, 5))));

        var run = workshop.observe(() -> deliveries().deliver(messages, new Courier(othersAfterA(workshop.gauge()))));

        assertThat(run).failedWith("the loss of message A, which was the first", cause -> isLossOf("A", cause));
    }

    /** The others set out when A has ended and its thread has come to rest: whatever became of A was noted before. */
    private static Gauge othersAfterA(Gauge gauge) {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Thread> first = new AtomicReference<>();
        return unit -> {
            boolean isFirst = unit.equals("A");
            if (!isFirst && ended.await(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
                awaitRest(first.get());
            }
            Gauge.Mark mark = gauge.start(unit);
            return () -> {
                mark.close();
                if (isFirst) {
                    first.set(Thread.currentThread());
                    ended.countDown();
                }
            };
        };
    }

    private static void awaitRest(Thread thread) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (thread != Thread.currentThread() && Others.canRun(thread) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Test
    @Order(61)
    @DisplayName("passes an interrupt on, and leaves nothing behind")
    void interruptible() throws InterruptedException {
        workshop.rendezvous(1).interruptAtRendezvous();

        List<Message> messages = Mail.some(10);

        var run = deliver(messages);

        assertThat(run)
                .passedOnTheInterrupt()
                .holds(
                        run.failure().isPresent() || run.result().equals(Optional.of(Mail.receipts(messages))),
                        "Expected all receipts, or none and an InterruptedException, but the call returned %s of %d."
                                .formatted(
                                        run.result()
                                                .map(List::size)
                                                .map(String::valueOf)
                                                .orElse("null instead"),
                                        messages.size()),
                        "A list that is too short looks like a result. Who sets the flag and goes on has to get on with"
                                + " the work; who cannot, throws.")
                .leftNothingBehind();
    }
}
