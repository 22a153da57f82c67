package c04_races;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Maker;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.Mailbox · room for so many messages, and a wait where there is none")
class MailboxTest {

    private static final Duration STUCK = Duration.ofSeconds(3);
    private static final Duration ENDS = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String IN_ORDER =
            "Each message comes out once, and the one that has been in the box for longest comes first.";
    private static final String GUARDED =
            "To look and to act on what one has seen must be one step for all others, done under one lock: whether"
                + " there is room and to put the message in, whether there is a message and to take it out. Whoever"
                + " waits lets go of the lock meanwhile, and afterwards looks again: somebody may have come first, and"
                + " a thread may wake up for no reason.";
    private static final String WOKEN =
            "Whoever changes what others wait for tells them. If two kinds of threads wait in the same place,"
                    + " telling one may reach the wrong one, who goes on waiting and tells nobody. A limit of time"
                    + " on the wait does not mend that: it only hides it until the time is up.";

    @RegisterExtension
    final Workshop workshop = new Workshop("message");

    private final int capacity = ThreadLocalRandom.current().nextInt(3, 9);

    @Test
    @Order(1)
    @DisplayName("hands out messages in the order in which they were put in, over and over again")
    void inOrder() throws InterruptedException {
        List<String> messages = messages(3 * capacity);

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Box box = new Mailbox(capacity);
            List<String> taken = new ArrayList<>();
            for (int first = 0; first < messages.size(); first += capacity) {
                for (String message : messages.subList(first, first + capacity)) {
                    box.put(message);
                }
                for (int i = 0; i < capacity; i++) {
                    taken.add(box.take());
                }
            }
            return taken;
        });

        assertThat(run).returnedWith("what was taken out", messages, taken -> taken, IN_ORDER);
    }

    @Test
    @Order(2)
    @DisplayName("has a place for one message, if it is made for one")
    void oneMessage() throws InterruptedException {
        List<String> messages = messages(3);

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Box box = new Mailbox(1);
            Box other = new Mailbox(1);
            List<String> taken = new ArrayList<>();
            for (String message : messages) {
                box.put(message);
                other.put("of the other box");
                taken.add(box.take());
                other.take();
            }
            return taken;
        });

        assertThat(run).returnedWith("what was taken out of one of two boxes", messages, taken -> taken, IN_ORDER);
    }

    @Test
    @Order(10)
    @DisplayName("passes a message from one thread to another, in whatever order they take their steps")
    void passedOn() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners -> new Office(learners, 1))
                .thread(office -> office.put("one"))
                .thread(Office::take)
                .expect("what was taken out", List.of("one"), Office::taken)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome).isRightInEveryOrder(meaning(outcome));
    }

    @Test
    @Order(11)
    @DisplayName("passes on two messages with room for one, in whatever order the threads take their steps")
    void passedOnOneByOne() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners -> new Office(learners, 1))
                .thread(office -> {
                    office.put("one");
                    office.put("two");
                })
                .thread(office -> {
                    office.take();
                    office.take();
                })
                .expect("what was taken out", List.of("one", "two"), Office::taken)
                .check(Office::overfull)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome).isRightInEveryOrder(meaning(outcome));
    }

    @Test
    @Order(12)
    @DisplayName("never holds more than it has room for when two threads put, in whatever order they take their steps")
    void neverOverfull() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners -> new Office(learners, 2).with("zero"))
                .thread(office -> office.put("one"))
                .thread(office -> office.put("two"))
                .thread(Office::take)
                .expect(
                        "what was taken out first",
                        "zero",
                        office -> office.taken().getFirst())
                .expect("what is taken out in all", List.of("one", "two", "zero"), Office::sortedWithRest)
                .check(Office::overfull)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome).isRightInEveryOrder(meaning(outcome));
    }

    @Test
    @Order(13)
    @DisplayName("wakes up the right one when some wait for room and others for messages")
    void wakesTheRightOne() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners -> new Office(learners, 1))
                .thread(Office::take)
                .thread(Office::take)
                .thread(office -> {
                    office.put("one");
                    office.put("two");
                })
                .expect("what was taken out", List.of("one", "two"), Office::sortedWithRest)
                .check(Office::overfull)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome).isRightInEveryOrder(meaning(outcome));
    }

    @Test
    @Order(14)
    @DisplayName("wakes up two who wait for a message when two messages come one right after the other")
    void wakesOneForEach() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners -> new Office(learners, 2))
                .thread(Office::take)
                .thread(Office::take)
                .thread(office -> {
                    office.put("one");
                    office.put("two");
                })
                .expect("what was taken out", List.of("one", "two"), Office::sortedWithRest)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome).isRightInEveryOrder(meaning(outcome));
    }

    @Test
    @Order(15)
    @DisplayName("wakes up two who wait for room when two places become free one right after the other")
    void wakesOneForEachPlace() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners -> new Office(learners, 2).with("a").with("b"))
                .thread(office -> office.put("one"))
                .thread(office -> office.put("two"))
                .thread(office -> {
                    office.take();
                    office.take();
                })
                .expect("what is taken out in all", List.of("a", "b", "one", "two"), Office::sortedWithRest)
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome).isRightInEveryOrder(meaning(outcome));
    }

    @Test
    @Order(20)
    @DisplayName(
            "keeps a thread waiting that finds it full, and one that finds it empty, until there is room or a message")
    void waits() throws InterruptedException {
        List<String> messages = messages(capacity);
        List<String> early = new ArrayList<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Waiting waiting = new Waiting(capacity, messages);
            early.addAll(waiting.threads().settle().stream().toList());
            if (!early.isEmpty()) {
                waiting.end();
                return List.<String>of();
            }
            return waiting.letGo();
        });

        List<String> all = new ArrayList<>(messages);
        all.add("late");
        assertThat(run)
                .returned()
                .holds(
                        early.isEmpty(),
                        "Expected put() to wait with %d messages in the box, and take() with none, but %s."
                                .formatted(capacity, String.join("", early)),
                        "The box has room for %d. The next put() waits until somebody takes one out; take() waits until"
                                        .formatted(capacity)
                                + " somebody puts one in.")
                .returnedWith(
                        "what was taken out by the one who had waited, and what out of the full box",
                        List.of("for the empty box", all.toString()),
                        taken -> taken,
                        IN_ORDER);
    }

    @Test
    @Order(21)
    @DisplayName("lets those who wait sleep: they do not look again and again")
    void sleeps() throws InterruptedException {
        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Waiting waiting = new Waiting(capacity, messages(capacity));
            Optional<String> restless = waiting.threads().settle().or(waiting.threads()::restless);
            if (restless.isPresent()) {
                waiting.end();
            } else {
                waiting.letGo();
            }
            return restless.orElse("");
        });

        assertThat(run)
                .returned()
                .holds(
                        run.result().orElse("").isEmpty(),
                        "Expected the threads to sleep while nothing happens, but %s."
                                .formatted(run.result().orElse("")),
                        "Whoever waits must be woken up by the one who changes something. To look again and again costs"
                                + " processor time, which the others need, or comes late.");
    }

    @Test
    @Order(22)
    @DisplayName("wakes up its own, and not those who wait at another box")
    void boxesOfTheirOwn() throws InterruptedException {
        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Box one = new Mailbox(capacity);
            Box other = new Mailbox(capacity);
            FutureTask<String> ofOther = new FutureTask<>(other::take);
            FutureTask<String> ofOne = new FutureTask<>(one::take);
            // In this order: whoever has one queue of waiters for both wakes up the wrong one.
            new Waiters(List.of(Thread.ofPlatform().daemon().start(ofOther))).settle();
            new Waiters(List.of(Thread.ofPlatform().daemon().start(ofOne))).settle();
            one.put("one");
            String first = ofOne.get();
            other.put("other");
            return List.of(first, ofOther.get());
        });

        assertThat(run)
                .returnedWith(
                        "what was taken out of two boxes by those who had waited",
                        List.of("one", "other"),
                        taken -> taken,
                        WOKEN);
    }

    @Test
    @Order(30)
    @DisplayName("can be interrupted while it waits, and nothing has been put in or taken out then")
    void interruptible() throws InterruptedException {
        List<String> messages = messages(capacity);
        List<String> withNext = new ArrayList<>(messages);
        withNext.add("next");

        var run = workshop.observe(() -> {
            Waiting waiting = new Waiting(capacity, messages);
            waiting.threads().settle();
            return waiting.interrupt();
        });

        assertThat(run)
                .returnedWith(
                        "how put() and take() ended",
                        List.of("InterruptedException", "InterruptedException"),
                        Interrupted::ends,
                        "A thread that waits can be asked to stop waiting: by an interrupt, which ends the wait with an"
                                + " InterruptedException. Whoever catches it and waits on cannot be stopped.")
                .returnedWith(
                        "what was in the full box, with one put in afterwards, and what went through the empty one",
                        List.of(withNext, messages),
                        Interrupted::contents,
                        "A wait that was ended leaves everything as it was, the lock as well.");
    }

    @Test
    @Order(31)
    @DisplayName("loses neither a message nor a place, at whichever step an interrupt comes")
    void interruptedMeanwhile() throws InterruptedException {
        Outcome outcome = Interleaver.<Box>of(Mailbox.class)
                .given(learners ->
                        new Disturbed(learners.make(1), new AtomicReference<>(), new ConcurrentLinkedQueue<>()))
                .thread(Disturbed::putAndTake)
                .thread(Disturbed::interrupt)
                .expect("what was taken out", List.of("one"), disturbed -> List.copyOf(disturbed.taken()))
                .whereTimeStandsStill()
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder("Thread B interrupts thread A, which tries again after an InterruptedException."
                        + " Whoever throws one leaves everything as it was: what it has got by then, a permit or a"
                        + " message, it gives back, or it does not listen to interrupts any more.");
    }

    @Test
    @Order(40)
    @DisplayName("loses no message and doubles none when 4 threads put 500 each and 4 threads take")
    void manyThreads() throws InterruptedException {
        int each = 500;
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        Queue<String> disorder = new ConcurrentLinkedQueue<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Box box = new Mailbox(capacity);
            List<Callable<String>> all = new ArrayList<>();
            for (int producer = 0; producer < 4; producer++) {
                int number = producer;
                all.add(() -> {
                    for (int i = 0; i < each; i++) {
                        box.put("%d %03d".formatted(number, i));
                    }
                    return "put";
                });
                all.add(() -> {
                    String[] last = {"", "", "", ""};
                    for (int i = 0; i < each; i++) {
                        String message = box.take();
                        int from = message.charAt(0) - '0';
                        if (message.compareTo(last[from]) <= 0) {
                            disorder.add("%s after %s".formatted(message, last[from]));
                        }
                        last[from] = message;
                        taken.add(message);
                    }
                    return "taken";
                });
            }
            Together.call(all);
            return taken.size();
        });

        List<String> expected = IntStream.range(0, 4)
                .boxed()
                .flatMap(number -> IntStream.range(0, each).mapToObj(i -> "%d %03d".formatted(number, i)))
                .toList();
        assertThat(run)
                .returned()
                .holds(
                        disorder.isEmpty(),
                        "Expected one thread's messages to come out in their order, but somebody took %s."
                                .formatted(disorder.peek()),
                        IN_ORDER)
                .holds(
                        taken.stream().sorted().toList().equals(expected),
                        "Expected each of 2,000 messages to be taken out once, but of %,d that were taken out %,d were different ones."
                                .formatted(
                                        taken.size(), taken.stream().distinct().count()),
                        GUARDED)
                .leftNothingBehind();
    }

    /** Somebody waits for ever, or would, or something else went wrong. */
    private static String meaning(Outcome outcome) {
        return outcome.wrong().orElse("").startsWith("Expected all threads to end") ? WOKEN : GUARDED;
    }

    private static List<String> messages(int count) {
        String prefix = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        return IntStream.range(0, count).mapToObj(i -> prefix + " " + i).toList();
    }

    /** What threads share whose steps are put in order. Notes how full the box was, as far as can be seen from outside. */
    private static final class Office {

        private final int capacity;
        private final Box box;
        private final Queue<String> taken = new ConcurrentLinkedQueue<>();

        /** Messages of which it is certain that they are in the box. */
        private final AtomicInteger inside = new AtomicInteger();

        private final AtomicInteger most = new AtomicInteger();

        Office(Maker<Box> learners, int capacity) {
            this.capacity = capacity;
            this.box = learners.make(capacity);
        }

        Office with(String message) throws InterruptedException {
            put(message);
            return this;
        }

        void put(String message) throws InterruptedException {
            box.put(message);
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        }

        void take() throws InterruptedException {
            // From now on it may be out already.
            inside.decrementAndGet();
            taken.add(String.valueOf(box.take()));
        }

        List<String> taken() {
            return List.copyOf(taken);
        }

        /** What was taken out, and what is still inside. */
        List<String> sortedWithRest() {
            List<String> all = new ArrayList<>(taken);
            try {
                for (int i = inside.get(); i > 0; i--) {
                    all.add(box.take());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return all.stream().sorted().toList();
        }

        Optional<String> overfull() {
            return most.get() <= capacity
                    ? Optional.empty()
                    : Optional.of("Expected at most %d in the box, but there were %d.".formatted(capacity, most.get()));
        }
    }

    /** A box that one thread uses, which another one interrupts once. */
    private record Disturbed(Box box, AtomicReference<Thread> user, Queue<String> taken) {

        /** What was interrupted has not happened, so it is done once more. */
        void putAndTake() throws InterruptedException {
            user.set(Thread.currentThread());
            try {
                box.put("one");
            } catch (InterruptedException e) {
                Thread.interrupted();
                box.put("one");
            }
            try {
                taken.add(String.valueOf(box.take()));
            } catch (InterruptedException e) {
                Thread.interrupted();
                taken.add(String.valueOf(box.take()));
            }
        }

        void interrupt() {
            Thread thread = user.get();
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    /** A thread that waits for room, with a full box, and one that waits for a message, with an empty one. */
    private static final class Waiting {

        private final Box full;
        private final Box empty;
        private final List<String> messages;
        private final FutureTask<String> putting;
        private final FutureTask<String> taking;
        private final List<Thread> threads;

        Waiting(int capacity, List<String> messages) throws InterruptedException {
            this.full = new Mailbox(capacity);
            this.empty = new Mailbox(capacity);
            this.messages = messages;
            for (String message : messages) {
                full.put(message);
            }
            this.putting = new FutureTask<>(() -> {
                full.put("late");
                return "put";
            });
            this.taking = new FutureTask<>(empty::take);
            this.threads = List.of(
                    Thread.ofPlatform().daemon().name("the thread that puts").start(putting),
                    Thread.ofPlatform().daemon().name("the thread that takes").start(taking));
        }

        Waiters threads() {
            return new Waiters(threads);
        }

        /** Gives both what they wait for; returns what was taken out of the empty box, and what out of the full one. */
        List<String> letGo() throws Exception {
            empty.put("for the empty box");
            String taken = taking.get(SOON.toSeconds(), TimeUnit.SECONDS);
            List<String> all = new ArrayList<>();
            for (int i = 0; i <= messages.size(); i++) {
                all.add(full.take());
            }
            putting.get(SOON.toSeconds(), TimeUnit.SECONDS);
            return List.of(taken, all.toString());
        }

        Interrupted interrupt() throws InterruptedException {
            threads.forEach(Thread::interrupt);
            long latest = System.nanoTime() + ENDS.toNanos();
            List<String> ends = List.of(end(putting, latest), end(taking, latest));
            List<String> inFull = new ArrayList<>();
            List<String> inEmpty = new ArrayList<>();
            if (ends.stream().allMatch("InterruptedException"::equals)) {
                for (String message : messages) {
                    inFull.add(full.take());
                    empty.put(message);
                }
                // If the interrupted thread has put its message in after all, that one comes first.
                full.put("next");
                inFull.add(full.take());
                for (int i = 0; i < messages.size(); i++) {
                    inEmpty.add(empty.take());
                }
            }
            return new Interrupted(ends, List.of(inFull, inEmpty));
        }

        private static String end(FutureTask<String> task, long latest) throws InterruptedException {
            try {
                return task.get(Math.max(1, latest - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException e) {
                return e.getCause().getClass().getSimpleName();
            } catch (TimeoutException e) {
                return "still waiting";
            }
        }

        void end() {
            threads.forEach(Thread::interrupt);
        }
    }

    /**
     * What came of interrupting those who wait.
     *
     * @param ends how put() and take() ended
     * @param contents what was in the boxes afterwards, or could be put in
     */
    private record Interrupted(List<String> ends, List<List<String>> contents) {}
}
