package c16_composing;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kata.Caller;
import kata.Gauge;
import kata.evidence.Others;
import kata.evidence.Workshop;

/** The producers and consumers of one run: they note what they make and use, and do what the test has planned for them. */
final class Stalls implements AutoCloseable {

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long SAMPLE_MILLIS = 5;
    private static final int SAMPLES = 8;

    private final Workshop workshop;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger used = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Queue<String> inOrder = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean watched = new AtomicBoolean();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile int madeMeanwhile;
    private boolean notesMaking = true;
    private boolean notesUsing = true;
    private Making making = (producer, item) -> {};
    private Using using = item -> {};

    Stalls(Workshop workshop) {
        this.workshop = workshop;
    }

    /** Only what is used is noted. */
    Stalls notingUse() {
        notesMaking = false;
        return this;
    }

    /** Only what is made is noted. */
    Stalls notingMaking() {
        notesUsing = false;
        return this;
    }

    /** What a producer does before it makes an item, or ends. */
    Stalls making(Making action) {
        making = action;
        return this;
    }

    /** What a consumer does with an item. */
    Stalls using(Using action) {
        using = action;
        return this;
    }

    /** So many producers that make so many items each. */
    List<Producer> producers(int count, int items) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> producer(number, items))
                .toList();
    }

    Producer producer(int number, int items) {
        return new Maker(number, items);
    }

    List<Consumer> consumers(int count) {
        return IntStream.range(0, count).mapToObj(i -> (Consumer) new User()).toList();
    }

    /** How many items have been used, to the end. */
    int used() {
        return used.get();
    }

    /** How many producers have said that there will be no more. */
    int ended() {
        return ended.get();
    }

    /** What has been used, in that order. */
    List<String> inOrder() {
        return List.copyOf(inOrder);
    }

    /** How many items had been made when the consumers had stood still for as long as anything moved. */
    int madeMeanwhile() {
        return madeMeanwhile;
    }

    /** Waits until the thread is interrupted. */
    void waitForTheInterrupt() throws InterruptedException {
        end.await();
    }

    /** Waits for a while. */
    void pause(long millis) throws InterruptedException {
        end.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for something that others do, as long as they do anything. */
    void waitUntil(BooleanSupplier event) throws InterruptedException {
        int before = -1;
        long since = System.nanoTime();
        while (!event.getAsBoolean() && System.nanoTime() - since < SILENCE_NANOS) {
            int now = made.get() + used.get() + ended.get();
            if (now != before) {
                before = now;
                since = System.nanoTime();
            }
            pause(SAMPLE_MILLIS);
        }
    }

    /**
     * All consumers stand still with an item each, until the producers have made more than a right answer lets them, or
     * until they make no more.
     *
     * @param least how many items a right answer has made before nothing moves any more
     * @param most how many it may have made
     */
    void standStill(int least, int most) throws InterruptedException {
        if (!watched.compareAndSet(false, true)) {
            goOn.await();
            return;
        }
        try {
            watch(least, most);
        } finally {
            madeMeanwhile = made.get();
            goOn.countDown();
        }
    }

    private void watch(int least, int most) throws InterruptedException {
        int before = -1;
        long since = System.nanoTime();
        int samples = 0;
        while (made.get() <= most) {
            int now = made.get();
            if (now != before) {
                before = now;
                since = System.nanoTime();
                samples = 0;
            }
            samples = now >= least ? samples + 1 : 0;
            long still = System.nanoTime() - since;
            if (samples >= SAMPLES && still > STILL_NANOS || still > SILENCE_NANOS) {
                return;
            }
            pause(SAMPLE_MILLIS);
            Others.letThemRun();
        }
    }

    /** Lets everybody go who still waits. */
    @Override
    public void close() {
        end.countDown();
        goOn.countDown();
    }

    /** The name of a producer's item. */
    static String item(int producer, int number) {
        return "%c%d".formatted('a' + producer - 1, number);
    }

    private Gauge gauge(boolean notes) {
        return notes ? workshop.gauge() : Gauge.NONE;
    }

    /** Something that a test has a producer do. */
    @FunctionalInterface
    interface Making {

        /**
         * @param producer its number, from 1
         * @param item the number of the item that is next, from 1; one more than it makes when it is about to end
         */
        void before(int producer, int item) throws Exception;
    }

    /** Something that a test has a consumer do. */
    @FunctionalInterface
    interface Using {

        /**
         * @param item how many items have been begun to be used in all, this one included
         */
        void of(int item) throws Exception;
    }

    private final class Maker implements Producer {

        private final int number;
        private final int items;
        private final Sole sole = new Sole("Producer");
        private int next = 1;
        private boolean hasEnded;

        Maker(int number, int items) {
            this.number = number;
            this.items = items;
        }

        @Override
        public Optional<String> next() throws Exception {
            sole.enter();
            try {
                making.before(number, next);
                if (next > items) {
                    if (!hasEnded) {
                        hasEnded = true;
                        ended.incrementAndGet();
                    }
                    return Optional.empty();
                }
                String item = item(number, next);
                try (Gauge.Mark _ = gauge(notesMaking).start("make " + item)) {
                    next++;
                    made.incrementAndGet();
                }
                return Optional.of(item);
            } finally {
                sole.leave();
            }
        }
    }

    private final class User implements Consumer {

        private final Sole sole = new Sole("Consumer");

        @Override
        public void use(String item) throws Exception {
            sole.enter();
            try {
                inOrder.add(item);
                int count;
                try (Gauge.Mark _ = gauge(notesUsing).start("use " + item)) {
                    count = begun.incrementAndGet();
                }
                using.of(count);
                used.incrementAndGet();
            } finally {
                sole.leave();
            }
        }
    }

    /** Sees to it that no two threads use the same thing at once. */
    private static final class Sole {

        private final String what;
        private final AtomicReference<String> user = new AtomicReference<>();

        Sole(String what) {
            this.what = what;
        }

        void enter() {
            String me = Caller.current().label();
            String other = user.compareAndExchange(null, me);
            if (other != null) {
                throw new IllegalStateException("A %s is not thread-safe: thread \"%s\" used it while thread \"%s\" did"
                        .formatted(what, me, other));
            }
        }

        void leave() {
            user.set(null);
        }
    }
}
