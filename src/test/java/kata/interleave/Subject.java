package kata.interleave;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kata.interleave.subjects.Banking;
import kata.interleave.subjects.Banks;
import kata.interleave.subjects.Buffering;
import kata.interleave.subjects.Buffers;
import kata.interleave.subjects.Caches;
import kata.interleave.subjects.Caching;
import kata.interleave.subjects.Counting;
import kata.interleave.subjects.Lazies;
import kata.interleave.subjects.Registering;
import kata.interleave.subjects.Registries;
import kata.interleave.subjects.RightCounters;
import kata.interleave.subjects.WrongCounters;

/**
 * A class to try the interleaver on.
 *
 * @param type the class
 * @param right whether it is right
 */
record Subject(Class<?> type, boolean right) {

    static Stream<Subject> all() {
        return Stream.of(
                        nestedIn(RightCounters.class),
                        nestedIn(WrongCounters.class),
                        nestedIn(Caches.class),
                        nestedIn(Lazies.class),
                        nestedIn(Registries.class),
                        nestedIn(Banks.class),
                        nestedIn(Buffers.class))
                .flatMap(subjects -> subjects);
    }

    private static Stream<Subject> nestedIn(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .sorted(Comparator.comparing(Class::getName))
                .map(subject -> new Subject(
                        subject,
                        type != WrongCounters.class && !subject.getSimpleName().startsWith("No")));
    }

    /** Two threads in the scenario that its contract is about. */
    Outcome explore() throws InterruptedException {
        if (Counting.class.isAssignableFrom(type)) {
            return counting();
        }
        if (Caching.class.isAssignableFrom(type)) {
            return caching();
        }
        if (Registering.class.isAssignableFrom(type)) {
            return registering();
        }
        if (Banking.class.isAssignableFrom(type)) {
            return banking();
        }
        if (Buffering.class.isAssignableFrom(type)) {
            return buffering();
        }
        return lazily();
    }

    private Outcome counting() throws InterruptedException {
        return Interleaver.<Counting>of(type.asSubclass(Counting.class))
                .fresh()
                .threads(2, Counting::increment)
                .expect("the count", 2, Counting::value)
                .explore();
    }

    private Outcome caching() throws InterruptedException {
        record Shared(Caching cache, AtomicInteger loads) {

            void get() {
                cache.get("key", key -> "value " + loads.incrementAndGet());
            }
        }
        return Interleaver.<Caching>of(type.asSubclass(Caching.class))
                .given(learners -> new Shared(learners.make(), new AtomicInteger()))
                .threads(2, Shared::get)
                .expect("the number of loads", 1, shared -> shared.loads().get())
                .explore();
    }

    private Outcome registering() throws InterruptedException {
        return Interleaver.<Registering>of(type.asSubclass(Registering.class))
                .fresh()
                .threads(2, registry -> registry.add("Ada"))
                .expect("the number of names", 1, Registering::size)
                .explore();
    }

    private Outcome banking() throws InterruptedException {
        record Shared(Banking bank, Banking.Account one, Banking.Account other) {}
        return Interleaver.<Banking>of(type.asSubclass(Banking.class))
                .given(learners ->
                        new Shared(learners.make(), new Banking.Account(1, 100), new Banking.Account(2, 100)))
                .thread(shared -> shared.bank().transfer(shared.one(), shared.other(), 10))
                .thread(shared -> shared.bank().transfer(shared.other(), shared.one(), 30))
                .expect(
                        "the balances",
                        List.of(120, 80),
                        shared -> List.of(shared.one().balance, shared.other().balance))
                .explore();
    }

    private Outcome buffering() throws InterruptedException {
        record Shared(Buffering buffer, Queue<Integer> taken) {

            void putTwice() throws InterruptedException {
                buffer.put(1);
                buffer.put(2);
            }

            void takeTwice() throws InterruptedException {
                taken.add(buffer.take());
                taken.add(buffer.take());
            }
        }
        return Interleaver.<Buffering>of(type.asSubclass(Buffering.class))
                .given(learners -> new Shared(learners.make(), new ConcurrentLinkedQueue<>()))
                .thread(Shared::putTwice)
                .thread(Shared::takeTwice)
                .expect("the values taken", List.of(1, 2), shared -> List.copyOf(shared.taken()))
                .explore();
    }

    @SuppressWarnings("unchecked")
    private Outcome lazily() throws InterruptedException {
        record Shared(Supplier<Object> lazy, AtomicInteger made) {}
        return Interleaver.<Supplier<Object>>of((Class<? extends Supplier<Object>>) type)
                .given(learners -> {
                    AtomicInteger made = new AtomicInteger();
                    Supplier<Object> maker = made::incrementAndGet;
                    return new Shared(learners.make(maker), made);
                })
                .threads(2, shared -> shared.lazy().get())
                .expect("the number of values made", 1, shared -> shared.made().get())
                .explore();
    }

    @Override
    public String toString() {
        return type.getName().replaceFirst("^.*\\.", "").replace('$', '.');
    }
}
