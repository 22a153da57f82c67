package c16_composing;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c16_composing.ProducersConsumers · 5 producers, a bounded queue, 10 consumers, an orderly end")
class ProducersConsumersTest {

    private static final int PRODUCERS = 5;
    private static final int CONSUMERS = 10;
    private static final int ITEMS = 20;
    private static final Duration PUTS_AWAY = Duration.ofMillis(300);

    @RegisterExtension
    final Workshop workshop = new Workshop("item");

    private final Market market = new ProducersConsumers();
    private final ThreadLocalRandom random = ThreadLocalRandom.current();

    /** The queue's capacity, drawn anew. */
    private int room = random.nextInt(1, 20);

    private Stalls stalls;

    @BeforeEach
    void open() {
        // A producer's pause of the tests is shorter than both.
        workshop.stuckAfter(Duration.ofSeconds(4)).hangsAfter(Duration.ofSeconds(8));
        stalls = new Stalls(workshop);
    }

    @AfterEach
    void close() {
        stalls.close();
    }

    /** Returns how many items have been used, to the end, when the call returns. */
    private Run<Integer> run(List<Producer> producers, int consumers) throws InterruptedException {
        return workshop.observe(() -> {
            market.run(producers, stalls.consumers(consumers), room);
            return stalls.used();
        });
    }

    private Run<Integer> runAll() throws InterruptedException {
        return run(stalls.producers(PRODUCERS, ITEMS), CONSUMERS);
    }

    @Test
    @Order(1)
    @DisplayName("has every item of every producer used exactly once")
    void exactlyOnce() throws InterruptedException {
        int[] items = random.ints(PRODUCERS, 1, 40).toArray();
        List<Producer> producers = IntStream.rangeClosed(1, PRODUCERS)
                .mapToObj(producer -> stalls.producer(producer, items[producer - 1]))
                .toList();

        var run = run(producers, CONSUMERS);

        List<String> expected = new ArrayList<>();
        for (int producer = 1; producer <= PRODUCERS; producer++) {
            for (int item = 1; item <= items[producer - 1]; item++) {
                expected.add("make " + Stalls.item(producer, item));
                expected.add("use " + Stalls.item(producer, item));
            }
        }
        assertThat(run).didEachOnce(expected).leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("brings the only item of one producer to one consumer")
    void oneItem() throws InterruptedException {
        var run = run(stalls.producers(1, 1), 1);

        assertThat(run).didEachOnce(List.of("make a1", "use a1")).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("ends at once when there is no producer, and when no producer has an item")
    void noItems() throws InterruptedException {
        assertThat(run(List.of(), CONSUMERS)).didEachOnce(List.of()).leftNothingBehind();
        assertThat(run(stalls.producers(PRODUCERS, 0), CONSUMERS))
                .didEachOnce(List.of())
                .leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("keeps the order where there is one producer and one consumer")
    void inOrder() throws InterruptedException {
        room = random.nextInt(4, 9);
        stalls.using(item -> {
            if (item == 1) {
                // Now the queue fills up.
                stalls.standStill(1 + room, ITEMS);
            }
        });

        var run = run(stalls.producers(1, ITEMS), 1);

        List<String> expected = IntStream.rangeClosed(1, ITEMS)
                .mapToObj(item -> Stalls.item(1, item))
                .toList();
        assertThat(run)
                .returned()
                .noted(
                        "the items",
                        expected,
                        stalls.inOrder(),
                        "What has been put in first comes out first: that is what makes it a queue.");
    }

    @Test
    @Order(10)
    @DisplayName("has all consumers at work at once; here are more than 10")
    void consumersOverlap() throws InterruptedException {
        int consumers = random.nextInt(20, 40);
        stalls.notingUse();
        workshop.rendezvous(consumers);

        var run = run(stalls.producers(PRODUCERS, ITEMS), consumers);

        assertThat(run).reachedInFlight(consumers);
    }

    @Test
    @Order(11)
    @DisplayName("has all 5 producers at work at once, although the queue has room for fewer")
    void producersOverlap() throws InterruptedException {
        room = random.nextInt(1, PRODUCERS);
        stalls.notingMaking();
        workshop.rendezvous(PRODUCERS);

        var run = runAll();

        assertThat(run).reachedInFlight(PRODUCERS);
    }

    @Test
    @Order(30)
    @DisplayName("holds the producers back when the queue is full")
    void holdsTheProducersBack() throws InterruptedException {
        room = random.nextInt(1, 4);
        int most = CONSUMERS + room + PRODUCERS;

        var run = runStandingStill(most);

        assertThat(run)
                .returned()
                .holds(
                        stalls.madeMeanwhile() <= most,
                        "Expected at most %d items to be made while the consumers stand still, but there were %d."
                                .formatted(most, stalls.madeMeanwhile()),
                        whereTheyAre()
                                + " Whatever is made beyond that piles up in memory, the more the slower the consumers"
                                + " are.")
                .returnedWith("the items that were used", PRODUCERS * ITEMS, used -> used, "");
    }

    @Test
    @Order(31)
    @DisplayName("lets the producers go on while the queue has room")
    void letsTheProducersGoOn() throws InterruptedException {
        // So many that what the producers have in their hands does not make up for it.
        room = random.nextInt(4 * PRODUCERS, 5 * PRODUCERS);
        int least = CONSUMERS + room;

        var run = runStandingStill(least + PRODUCERS);

        assertThat(run)
                .returned()
                .holds(
                        stalls.madeMeanwhile() >= least,
                        "Expected at least %d items to be made while the consumers stand still, but there were %d."
                                .formatted(least, stalls.madeMeanwhile()),
                        whereTheyAre()
                                + " With less room the producers stand still whenever the consumers pause for a"
                                + " moment.");
    }

    private Run<Integer> runStandingStill(int most) throws InterruptedException {
        stalls.using(item -> {
            if (item <= CONSUMERS) {
                stalls.standStill(CONSUMERS + room, most);
            }
        });
        return runAll();
    }

    private String whereTheyAre() {
        return "Each of %d consumers has 1, there is room for %d in the queue, and each of %d producers may have 1 and wait for room."
                .formatted(CONSUMERS, room, PRODUCERS);
    }

    @Test
    @Order(40)
    @DisplayName("keeps all 10 consumers at work when 4 producers have ended and the fifth comes late")
    void earlyEndEndsNobody() throws InterruptedException {
        // Fewer in all than there are consumers: only the last producer's items can bring all of them together.
        int few = 2;
        int early = PRODUCERS - 1;
        List<Producer> producers = new ArrayList<>(stalls.producers(early, few));
        producers.add(stalls.producer(PRODUCERS, ITEMS));
        stalls.notingUse().making((producer, item) -> {
            if (producer == PRODUCERS && item == 1) {
                stalls.waitUntil(() -> stalls.ended() == early && stalls.used() == early * few);
                // What the others put in when they end has been taken out, too.
                stalls.pause(100);
            }
        });
        String late = "use " + Stalls.item(PRODUCERS, 1).charAt(0);
        workshop.rendezvous(CONSUMERS).holding(unit -> unit.startsWith(late));

        var run = run(producers, CONSUMERS);

        assertThat(run)
                .returned()
                .holds(
                        run.peak() >= CONSUMERS,
                        "Expected all %d consumers to be at work when the last producer comes late, but only %d were."
                                .formatted(CONSUMERS, run.peak()),
                        "The others had gone home when other producers had ended. It is over when the last producer has"
                                + " ended, whichever that is, and not before.")
                .returnedWith("the items that were used", early * few + ITEMS, used -> used, "");
    }

    @Test
    @Order(41)
    @DisplayName("has an item used that comes long after all others: a pause is not the end")
    void pauseIsNotTheEnd() throws InterruptedException {
        stalls.making((producer, item) -> {
            if (producer == 1 && item == ITEMS) {
                stalls.pause(2_500);
            }
        });

        var run = runAll();

        assertThat(run)
                .returnedWith(
                        "the items that were used",
                        PRODUCERS * ITEMS,
                        used -> used,
                        "One of them was made 2.5 s after the others. A pause is not the end: only the producers know"
                                + " that they have ended, so they have to tell.");
    }

    @Test
    @Order(42)
    @DisplayName("ends with the last item, and does not wait for another to come")
    void endsWithTheLastItem() throws InterruptedException {
        // Whoever waits for longer than the pause above, and then goes, is found out where there is no pause.
        // Each consumer is seen at work: one that was not might be about to do anything.
        stalls.notingUse();
        workshop.stuckAfter(Duration.ofSeconds(2)).rendezvous(CONSUMERS);

        var run = runAll();

        assertThat(run).returnedWith("the items that were used", PRODUCERS * ITEMS, used -> used, "");
    }

    @Test
    @Order(43)
    @DisplayName("returns only when the last item has been used to the end")
    void waitsForTheLast() throws InterruptedException {
        int all = PRODUCERS * ITEMS;
        stalls.using(item -> {
            if (item > all - CONSUMERS) {
                stalls.pause(300);
            }
        });

        var run = runAll();

        assertThat(run)
                .returnedWith(
                        "the items that were used",
                        all,
                        used -> used,
                        "The queue was empty, but consumers were still at work. Wait for them, too, and not only for"
                                + " the producers; and do not interrupt them while they are at work.")
                .leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("ends when a producer fails: interrupts the others, who wait, and tells why")
    void producerFails() throws InterruptedException {
        // Not the first in the list. The others, when they are interrupted, fail in their own way.
        int bad = random.nextInt(2, PRODUCERS + 1);
        stalls.making((producer, item) -> {
            if (item > 2) {
                if (producer == bad) {
                    throw new IOException("producer %d failed".formatted(bad));
                }
                try {
                    stalls.waitForTheInterrupt();
                } catch (InterruptedException e) {
                    throw new IOException("producer %d was interrupted".formatted(producer), e);
                }
            }
        });

        var run = runAll();

        assertThat(run)
                .failedWith("\"producer %d failed\"".formatted(bad), says("producer %d failed".formatted(bad)))
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName(
            "ends when a consumer fails: interrupts the others and the producers, who wait for room, and tells why")
    void consumerFails() throws InterruptedException {
        int bad = random.nextInt(1, CONSUMERS / 2 + 1);
        stalls.using(item -> {
            if (item == bad) {
                throw new IOException("a consumer failed");
            }
            stalls.waitForTheInterrupt();
        });

        var run = runAll();

        assertThat(run)
                .failedWith("\"a consumer failed\"", says("a consumer failed"))
                .leftNothingBehind();
    }

    @Test
    @Order(62)
    @DisplayName("ends as well when what a producer or a consumer throws is an Error")
    void failsWithAnError() throws InterruptedException {
        Error failure = new AssertionError("nothing was right");
        stalls.using(item -> {
            if (item == 2) {
                throw failure;
            }
            stalls.waitForTheInterrupt();
        });

        var ofAConsumer = runAll();

        stalls.close();
        stalls = new Stalls(workshop);
        stalls.making((producer, item) -> {
            if (producer == 2) {
                throw failure;
            }
        });

        var ofAProducer = runAll();

        for (var run : List.of(ofAConsumer, ofAProducer)) {
            assertThat(run)
                    .failedWith(failure.toString(), cause -> cause == failure)
                    .leftNothingBehind();
        }
    }

    @Test
    @Order(63)
    @DisplayName("waits for those whom it has interrupted: they may have something to put away first")
    void waitsForTheInterrupted() throws InterruptedException {
        CountDownLatch hasThrown = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        List<Integer> endedBefore = new ArrayList<>();
        stalls.using(item -> {
            if (item == CONSUMERS) {
                throw new IOException("a consumer failed");
            }
            try {
                stalls.waitForTheInterrupt();
            } finally {
                putAway(hasThrown);
                ended.incrementAndGet();
            }
        });

        var run = workshop.observe(() -> {
            try {
                market.run(stalls.producers(PRODUCERS, ITEMS), stalls.consumers(CONSUMERS), room);
                return stalls.used();
            } finally {
                endedBefore.add(ended.get());
                hasThrown.countDown();
            }
        });

        assertThat(run)
                .failedWith("\"a consumer failed\"", says("a consumer failed"))
                .noted(
                        "how many of the %d other consumers had ended when run() threw".formatted(CONSUMERS - 1),
                        List.of(CONSUMERS - 1),
                        endedBefore,
                        "An interrupt only asks a thread to stop. What it puts away takes as long as it takes: wait"
                                + " until everybody has ended, and throw then.")
                .leftNothingBehind();
    }

    /** Takes a while, interrupted or not; no longer than until somebody has not waited for it. */
    private static void putAway(CountDownLatch hasThrown) {
        long end = System.nanoTime() + PUTS_AWAY.toNanos();
        boolean interrupted = false;
        boolean over = false;
        while (!over) {
            try {
                hasThrown.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                over = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Order(64)
    @DisplayName("fails when the very last item cannot be used")
    void lastUseFails() throws InterruptedException {
        stalls.using(item -> {
            if (item == PRODUCERS * ITEMS) {
                throw new IOException("a consumer failed");
            }
        });

        var run = runAll();

        assertThat(run)
                .failedWith("\"a consumer failed\"", says("a consumer failed"))
                .leftNothingBehind();
    }

    @Test
    @Order(70)
    @DisplayName("ends when it is interrupted: interrupts everybody, and the caller can tell")
    void interruptible() throws InterruptedException {
        stalls.notingUse().using(item -> stalls.waitForTheInterrupt());
        workshop.rendezvous(CONSUMERS).interruptAtRendezvous();

        var run = runAll();

        assertThat(run).passedOnTheInterrupt().threwAfterTheInterrupt().leftNothingBehind();
    }

    private static Predicate<Throwable> says(String words) {
        return cause -> String.valueOf(cause.getMessage()).contains(words);
    }
}
