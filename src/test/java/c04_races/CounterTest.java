package c04_races;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import c04_races.HotLoop.Try;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.Counter · no increment is lost")
class CounterTest {

    private static final int WORKERS = 5_000;
    private static final int INCREMENTS = 100;
    private static final String THREE_STEPS =
            "An increment looks like one step and is three: read, add, write. They must be one for everybody else:"
                    + " done by a class that makes them one, or under one lock that all use and that stays the same.";

    @RegisterExtension
    final Workshop workshop = new Workshop("increment");

    private final int number = ThreadLocalRandom.current().nextInt(10, 1_000);

    @Test
    @Order(1)
    @DisplayName("counts from 0, one by one, and tells the same when it is asked again")
    void counts() throws InterruptedException {
        var run = workshop.observe(() -> {
            Counting counter = new Counter();
            long before = counter.value();
            counter.increment();
            long one = counter.value();
            for (int i = 1; i < number; i++) {
                counter.increment();
            }
            return List.of(before, one, counter.value(), counter.value());
        });

        assertThat(run)
                .returnedWith(
                        "the count after 0, 1 and %d increments, and asked once more".formatted(number),
                        List.of(0L, 1L, (long) number, (long) number),
                        counts -> counts,
                        "A count starts at 0, each increment adds one, and asking changes nothing.");
    }

    @Test
    @Order(2)
    @DisplayName("has a count of its own: two counters do not know each other")
    void countOfItsOwn() throws InterruptedException {
        var run = workshop.observe(() -> {
            Counting one = new Counter();
            for (int i = 0; i < number; i++) {
                one.increment();
            }
            Counting other = new Counter();
            other.increment();
            return List.of(one.value(), other.value());
        });

        assertThat(run)
                .returnedWith(
                        "the two counts",
                        List.of((long) number, 1L),
                        counts -> counts,
                        "What is static belongs to the class, and so to all its objects together.");
    }

    @Test
    @Order(3)
    @DisplayName("overlooks no increment of a thread that is interrupted")
    void countsInterrupted() throws InterruptedException {
        var run = workshop.observe(() -> {
            Counting counter = new Counter();
            long ended = 0;
            for (int i = 0; i < number; i++) {
                Thread.currentThread().interrupt();
                try {
                    counter.increment();
                    ended++;
                } catch (RuntimeException e) {
                    // Whoever refuses to count says so at least.
                } finally {
                    Thread.interrupted();
                }
            }
            return ended - counter.value();
        });

        assertThat(run)
                .returnedWith(
                        "how many of %d increments were overlooked".formatted(number),
                        0L,
                        overlooked -> overlooked,
                        "To count takes but a moment, so there is nothing to be interrupted: lock(), and not"
                            + " lockInterruptibly(). What an interrupt has kept from being done must not look done.");
    }

    @Test
    @Order(10)
    @DisplayName("loses none of two increments, in whatever order the threads take their steps")
    void neverLost() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Counter.class)
                .fresh()
                .threads(2, Counting::increment)
                .expect("the count", 2L, Counting::value)
                .explore();

        assertThat(outcome).isRightInEveryOrder(THREE_STEPS);
    }

    @Test
    @Order(11)
    @DisplayName("loses none of four increments by two threads, in whatever order they take their steps")
    void neverLostAgain() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Counter.class)
                .fresh()
                .threads(2, counter -> {
                    counter.increment();
                    counter.increment();
                })
                .expect("the count", 4L, Counting::value)
                .explore();

        assertThat(outcome).isRightInEveryOrder(THREE_STEPS);
    }

    @Test
    @Order(12)
    @DisplayName("loses no increment while another thread asks for the value")
    void askedMeanwhile() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Counter.class)
                .given(learners -> new Asked(learners.make(), new AtomicLong()))
                .thread(asked -> asked.counter().increment())
                .thread(asked -> asked.seen().set(asked.counter().value()))
                .expect("the count", 1L, asked -> asked.counter().value())
                .check(asked -> asked.seen().get() == 0 || asked.seen().get() == 1
                        ? Optional.empty()
                        : Optional.of("Expected 0 or 1 to be seen during the first increment, but it was %,d."
                                .formatted(asked.seen().get())))
                .explore();

        assertThat(outcome).isRightInEveryOrder("Whoever asks for the value changes nothing.");
    }

    private record Asked(Counting counter, AtomicLong seen) {}

    @Test
    @Order(13)
    @DisplayName("tells two threads that ask at the same time what was counted before")
    void askedByTwo() throws InterruptedException {
        Outcome outcome = Interleaver.<Counting>of(Counter.class)
                .given(learners -> {
                    Counting counter = learners.make();
                    counter.increment();
                    counter.increment();
                    return new AskedByTwo(counter, new ConcurrentLinkedQueue<>());
                })
                .threads(2, asked -> asked.seen().add(asked.counter().value()))
                .expect("what both saw of two increments", List.of(2L, 2L), asked -> List.copyOf(asked.seen()))
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder(
                        "Whoever asks for the value changes nothing. What is taken out of one place and put"
                                + " into another is in neither of them meanwhile, and others may look just then.");
    }

    private record AskedByTwo(Counting counter, Queue<Long> seen) {}

    @Test
    @Order(20)
    @DisplayName("shows its value to a thread that looks again and again")
    void seen() throws InterruptedException {
        var run = workshop.hangsAfter(HotLoop.LONGEST)
                .observe(() -> HotLoop.alwaysSees(() -> {
                    Counting counter = new Counter();
                    return new Try(() -> looksUntilCounted(counter), counter::increment);
                }));

        assertThat(run)
                .returned()
                .holds(
                        run.result().orElse(false),
                        "Expected a thread that asks for the value again and again to see the increment, but it went on"
                                + " seeing 0.",
                        "Only those who use the same lock, or a volatile field, see what others wrote. Of any other"
                                + " field the compiler may assume that nobody else writes it, and read it once. Reading"
                                + " needs the same guard as writing.");
    }

    /** Nothing else is in this loop: it would keep the compiler from doing what it may. */
    private static boolean looksUntilCounted(Counting counter) {
        long rounds = 0;
        while (counter.value() == 0) {
            rounds++;
            if (rounds == HotLoop.MOST_ROUNDS) {
                return false;
            }
        }
        return true;
    }

    @Test
    @Order(30)
    @DisplayName("counts 500,000 when 5,000 workers count 100 times each")
    void manyWorkers() throws InterruptedException {
        var run = workshop.observe(() -> {
            Counting counter = new Counter();
            try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> all = Stream.generate(() -> workers.submit(() -> {
                            for (int i = 0; i < INCREMENTS; i++) {
                                counter.increment();
                            }
                        }))
                        .limit(WORKERS)
                        .toList();
                for (Future<?> worker : all) {
                    worker.get();
                }
            }
            return counter.value();
        });

        assertThat(run)
                .returnedWith("the count", 500_000L, count -> count, THREE_STEPS)
                .leftNothingBehind();
    }
}
