package c04_races;

import static kata.evidence.Evidence.assertThat;
import static kata.interleave.OutcomeAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.Gauge;
import kata.evidence.Workshop;
import kata.interleave.Interleaver;
import kata.interleave.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.OncePerKey · each value is loaded once, different ones at the same time")
class OncePerKeyTest {

    private static final Duration STUCK = Duration.ofSeconds(3);

    /** Until a thread has begun to wait, on a machine that is very busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final int SEVERAL = 8;

    private static final String LOOK_AND_ACT =
            "To look whether it is there, and to load it if it is not, are two steps. Between them somebody else may"
                    + " look as well. Whoever looks must in the same step say that the value is on its way.";
    private static final String FAILURES_PASS =
            "A failure is no value. Whoever waits for the load has to hear of it, and whoever asks afterwards starts"
                    + " anew: so a load that has failed is taken away first, and those who wait are told then.";

    @RegisterExtension
    final Workshop workshop = new Workshop("load");

    private final String prefix =
            Integer.toHexString(ThreadLocalRandom.current().nextInt()) + " ";

    @Test
    @Order(1)
    @DisplayName("returns for each key what the loader returns, and loads nothing that nobody asks for")
    void loads() throws InterruptedException {
        List<String> keys = keys();

        var run = workshop.observe(() -> {
            Cache cache = new OncePerKey(this::load);
            return keys.stream().map(cache::get).toList();
        });

        assertThat(run).returned(keys.stream().map(this::value).toList()).didEachOnce(keys);
    }

    @Test
    @Order(2)
    @DisplayName("loads one value when it is asked for one")
    void oneKey() throws InterruptedException {
        var run = workshop.observe(() -> {
            Cache cache = new OncePerKey(this::load);
            return List.of(cache.get("a"));
        });

        assertThat(run).returned(List.of(value("a"))).didEachOnce(List.of("a"));
    }

    @Test
    @Order(3)
    @DisplayName("keeps each value: asked again, and in another order, it does not load again")
    void keeps() throws InterruptedException {
        // More than a small cache would keep.
        List<String> keys = IntStream.range(0, 1_100).mapToObj(i -> prefix + i).toList();
        List<String> again =
                Stream.concat(keys.stream(), keys.reversed().stream()).toList();

        var run = workshop.observe(() -> {
            Cache cache = new OncePerKey(this::load);
            return again.stream().map(cache::get).toList();
        });

        assertThat(run).returned(again.stream().map(this::value).toList()).didEachOnce(keys);
    }

    @Test
    @Order(4)
    @DisplayName("has values of its own: two caches do not know each other")
    void valuesOfItsOwn() throws InterruptedException {
        var run = workshop.observe(() -> {
            Cache one = new OncePerKey(key -> "one " + key);
            Cache other = new OncePerKey(key -> "other " + key);
            return List.of(one.get(prefix), other.get(prefix));
        });

        assertThat(run)
                .returnedWith(
                        "the values of two caches",
                        List.of("one " + prefix, "other " + prefix),
                        values -> values,
                        "What is static belongs to the class, and so to all its objects together.");
    }

    @Test
    @Order(10)
    @DisplayName("loads a key once when two threads ask for it, in whatever order they take their steps")
    void onceInEveryOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<Cache>of(OncePerKey.class)
                .given(learners -> {
                    Loads loads = new Loads();
                    return new Asked(learners.make(loads.loader()), loads, new Answers());
                })
                .threads(2, asked -> asked.get("a"))
                .expect("the number of loads", 1, asked -> asked.loads().count())
                .expect(
                        "what the threads got",
                        List.of("a by load 1", "a by load 1"),
                        asked -> asked.answers().sorted())
                .explore();

        assertThat(outcome).isRightInEveryOrder(LOOK_AND_ACT);
    }

    @Test
    @Order(11)
    @DisplayName("mixes nothing up when two threads ask for different keys, in whatever order they take their steps")
    void keysInEveryOrder() throws InterruptedException {
        Outcome outcome = Interleaver.<Cache>of(OncePerKey.class)
                .given(learners -> {
                    Loads loads = new Loads();
                    return new Asked(learners.make(loads.loader()), loads, new Answers());
                })
                .thread(asked -> asked.get("a"))
                .thread(asked -> asked.get("b"))
                .expect(
                        "whose values the threads got",
                        List.of("a", "b"),
                        asked -> asked.answers().keys())
                .expect("the number of loads, both asked for once more", 2, asked -> {
                    asked.get("a");
                    asked.get("b");
                    return asked.loads().count();
                })
                .explore();

        assertThat(outcome)
                .isRightInEveryOrder(
                        "Two threads use the same map: it must be one that is made for it, or be guarded.");
    }

    @Test
    @Order(20)
    @DisplayName("loads two keys at the same time")
    void keysOverlap() throws InterruptedException {
        List<String> several = several();

        var run = workshop.rendezvous(2).observe(() -> {
            Cache cache = new OncePerKey(this::load);
            return Together.call(several.stream().map(key -> asking(cache, key)).toList());
        });

        assertThat(run)
                .reachedInFlight(2)
                .returned(several.stream().map(this::value).toList());
    }

    /** Neighbours, for which whoever has a lock for every so many keys has different ones: all of them share none by chance. */
    private static List<String> several() {
        int first = ThreadLocalRandom.current().nextInt('a', 'z' - SEVERAL);
        return IntStream.range(first, first + SEVERAL)
                .mapToObj(Character::toString)
                .toList();
    }

    @Test
    @Order(21)
    @DisplayName("returns a value that it has while another key is being loaded")
    void keptMeanwhile() throws InterruptedException {
        List<String> several = several();
        String loaded = several.getFirst();
        List<String> kept = several.subList(1, SEVERAL);
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch returned = new CountDownLatch(1);

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Cache cache = new OncePerKey(key -> {
                if (key.equals(loaded)) {
                    loading.countDown();
                    unchecked(() -> {
                        returned.await();
                        return null;
                    });
                }
                return load(key);
            });
            kept.forEach(cache::get);
            List<Callable<String>> threads = new ArrayList<>();
            threads.add(asking(cache, loaded));
            kept.forEach(key -> threads.add(() -> {
                loading.await();
                String value = cache.get(key);
                returned.countDown();
                return value;
            }));
            return Together.call(threads);
        });

        assertThat(run).returned(several.stream().map(this::value).toList());
    }

    @Test
    @Order(22)
    @DisplayName("loads a key while another one is being loaded and somebody waits for that one")
    void waitersKeepNobody() throws InterruptedException {
        AtomicReference<CountDownLatch> loading = new AtomicReference<>();
        workshop.stuckAfter(STUCK).onStart(_ -> loading.get().countDown());

        var run = OtherOnes.untilTwoMeet(workshop, PATIENCE, () -> {
            List<String> several = several();
            String one = several.getFirst();
            String other = several.getLast();
            Cache cache = new OncePerKey(this::load);
            CompletableFuture<Thread> waiter = new CompletableFuture<>();
            loading.set(new CountDownLatch(1));
            List<String> values = Together.call(List.of(
                    asking(cache, one),
                    () -> {
                        loading.get().await();
                        waiter.complete(Thread.currentThread());
                        return cache.get(one);
                    },
                    () -> {
                        // Only when the second thread waits for what the first one loads.
                        new Waiters(List.of(waiter.get())).settle();
                        return cache.get(other);
                    }));
            return values.equals(List.of(value(one), value(one), value(other)));
        });

        assertThat(run)
                .reachedInFlight(2)
                .returnedWith("whether each got the value of its key", true, right -> right, LOOK_AND_ACT);
    }

    @Test
    @Order(23)
    @DisplayName("wakes up all who wait for the same key")
    void allAreWokenUp() throws InterruptedException {
        int waiting = 3;
        List<Thread> waiters = new CopyOnWriteArrayList<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            CountDownLatch loading = new CountDownLatch(1);
            CountDownLatch all = new CountDownLatch(waiting);
            Cache cache = new OncePerKey(key -> unchecked(() -> {
                loading.countDown();
                all.await();
                // Only when all of them wait for what is loaded here.
                new Waiters(waiters).settle();
                return load(key);
            }));
            List<Callable<String>> threads = new ArrayList<>();
            threads.add(asking(cache, "a"));
            for (int i = 0; i < waiting; i++) {
                threads.add(() -> {
                    loading.await();
                    waiters.add(Thread.currentThread());
                    all.countDown();
                    return cache.get("a");
                });
            }
            return Together.call(threads);
        });

        assertThat(run).returned(Collections.nCopies(1 + waiting, value("a"))).didEachOnce(List.of("a"));
    }

    @Test
    @Order(30)
    @DisplayName("passes a failure on, and loads again when it is asked again")
    void failureIsNotKept() throws InterruptedException {
        assertNotKept(new IllegalStateException("no answer " + prefix));
    }

    @Test
    @Order(32)
    @DisplayName("passes an Error on as well, and does not let the next one wait for ever")
    void errorIsNotKept() throws InterruptedException {
        assertNotKept(new StackOverflowError("too deep " + prefix));
    }

    private void assertNotKept(Throwable failure) throws InterruptedException {
        Loads loads = Loads.failingFirst(failure);
        Queue<String> afterwards = new ConcurrentLinkedQueue<>();

        var run = workshop.stuckAfter(STUCK).observe(() -> {
            Cache cache = new OncePerKey(loads.loader());
            try {
                return cache.get("a");
            } finally {
                afterwards.add(cache.get("a"));
                afterwards.add(cache.get("a"));
            }
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .noted(
                        "what was got afterwards, twice",
                        List.of("a by load 2", "a by load 2"),
                        List.copyOf(afterwards),
                        FAILURES_PASS);
    }

    @Test
    @Order(31)
    @DisplayName(
            "tells whoever waits that the load has failed, or loads again for him, in whatever order the steps come")
    void failureInEveryOrder() throws InterruptedException {
        failsInEveryOrder(new IllegalStateException("no answer"));
    }

    @Test
    @Order(33)
    @DisplayName("does the same when the load fails by an Error, in whatever order the steps come")
    void errorInEveryOrder() throws InterruptedException {
        failsInEveryOrder(new StackOverflowError("no answer"));
    }

    private static void failsInEveryOrder(Throwable failure) throws InterruptedException {
        Outcome outcome = Interleaver.<Cache>of(OncePerKey.class)
                .given(learners -> {
                    Loads loads = Loads.failingFirst(failure);
                    return new Asked(learners.make(loads.loader()), loads, new Answers());
                })
                .threads(2, Asked::getInTheEnd)
                .expect(
                        "what the threads got in the end",
                        List.of("a by load 2", "a by load 2"),
                        asked -> asked.answers().sorted())
                .expect("the number of loads, the value asked for once more", 2, asked -> {
                    asked.get("a");
                    return asked.loads().count();
                })
                .explore();

        assertThat(outcome).isRightInEveryOrder(FAILURES_PASS);
    }

    private List<String> keys() {
        int count = ThreadLocalRandom.current().nextInt(12, 40);
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private String value(String key) {
        return "value of " + prefix + key;
    }

    private String load(String key) {
        return unchecked(() -> {
            try (Gauge.Mark _ = workshop.gauge().start(key)) {
                return value(key);
            }
        });
    }

    private static Callable<String> asking(Cache cache, String key) {
        return () -> cache.get(key);
    }

    private static <T> T unchecked(Callable<T> code) {
        try {
            return code.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What two threads share whose steps are put in order. */
    private record Asked(Cache cache, Loads loads, Answers answers) {

        /** With an object of its own each time, as keys are that come from somewhere: equal, and not the same. */
        void get(String key) {
            answers.all.add(String.valueOf(cache.get(new String(key))));
        }

        /** Asks again where the first load has failed. */
        void getInTheEnd() {
            try {
                get("a");
            } catch (RuntimeException | Error e) {
                if (Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                        .limit(10)
                        .noneMatch(loads::failedWith)) {
                    throw e;
                }
                get("a");
            }
        }
    }

    private static final class Answers {

        private final Queue<String> all = new ConcurrentLinkedQueue<>();

        List<String> sorted() {
            return all.stream().sorted().toList();
        }

        List<String> keys() {
            return all.stream()
                    .map(answer -> answer.replaceFirst(" .*", ""))
                    .sorted()
                    .toList();
        }
    }

    /** A loader that counts. */
    private static final class Loads {

        private final Optional<Throwable> first;
        private final Queue<String> loaded = new ConcurrentLinkedQueue<>();

        Loads() {
            this(Optional.empty());
        }

        private Loads(Optional<Throwable> first) {
            this.first = first;
        }

        /** The first load fails. */
        static Loads failingFirst(Throwable failure) {
            return new Loads(Optional.of(failure));
        }

        Function<String, String> loader() {
            return key -> {
                int number;
                synchronized (loaded) {
                    loaded.add(key);
                    number = loaded.size();
                }
                if (number == 1) {
                    first.ifPresent(Loads::fail);
                }
                return "%s by load %d".formatted(key, number);
            };
        }

        private static void fail(Throwable failure) {
            switch (failure) {
                case Error e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new IllegalArgumentException("a loader throws no such thing", failure);
            }
        }

        int count() {
            return loaded.size();
        }

        /** Whether this is what the first load threw, and not something else with the same words. */
        boolean failedWith(Throwable cause) {
            return first.filter(failure -> failure == cause).isPresent();
        }
    }
}
