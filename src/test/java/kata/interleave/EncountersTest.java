package kata.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kata.evidence.ChildRun;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Threads that the learner's code starts meet where they change something")
class EncountersTest {

    private static final int THREADS = 3;

    @RegisterExtension
    final Workshop workshop = new Workshop("thread");

    private static int sumOf(Class<? extends Summing> type) throws Exception {
        return sumWith(Encounters.of(type));
    }

    /** In a thread group of its own, as a run has one: there is nobody else who could come. */
    private static int sumWith(Encounters<Summing> encounters) throws Exception {
        FutureTask<Integer> sum = new FutureTask<>(() -> encounters.make().sum());
        new Thread(new ThreadGroup("run"), sum).start();
        return sum.get();
    }

    @Test
    @DisplayName("what two add to one variable is lost")
    void sharedSum() throws Exception {
        assertThat(sumOf(InAField.class)).isLessThan(THREADS);
        assertThat(sumOf(InAnArray.class)).isLessThan(THREADS);
        assertThat(sumOf(GetAndSet.class)).isLessThan(THREADS);
        assertThat(sumOf(PutAgain.class)).isLessThan(THREADS);
        assertThat(sumOf(SetAgain.class)).isLessThan(THREADS);
    }

    @Test
    @DisplayName("also where each has changed something of its own before")
    void afterSomethingOfItsOwn() throws Exception {
        assertThat(sumOf(OwnCountFirst.class)).isLessThan(THREADS);
    }

    @Test
    @DisplayName("nothing is lost where a lock guards it, or where each has a place of its own")
    void guarded() throws Exception {
        for (Class<? extends Summing> type : List.of(Guarded.class, OwnPlaces.class, OwnValues.class)) {
            Encounters<Summing> encounters = Encounters.of(type);

            assertThat(sumWith(encounters)).isEqualTo(THREADS);
            assertThat(encounters.conflict()).isEmpty();
        }
    }

    @Test
    @DisplayName("two in the same list, map or iterator are told")
    void collections() throws Exception {
        Encounters<Summing> list = Encounters.of(InAList.class);
        Encounters<Summing> map = Encounters.of(InAMap.class);
        Encounters<Summing> values = Encounters.of(Merged.class);
        Encounters<Summing> iterator = Encounters.of(FromAnIterator.class);

        sumWith(list);
        sumWith(map);
        sumWith(values);
        sumWith(iterator);

        assertThat(list.conflict()).hasValueSatisfying(told -> assertThat(told).contains("the same ArrayList at once"));
        assertThat(map.conflict()).hasValueSatisfying(told -> assertThat(told).contains("the same HashMap at once"));
        assertThat(values.conflict())
                .hasValueSatisfying(told -> assertThat(told).contains("Map.merge"));
        assertThat(iterator.conflict())
                .hasValueSatisfying(told -> assertThat(told).contains("the same iterator at once"));
    }

    @Test
    @DisplayName("a child tells its parent of them, and else what came of it")
    void inAChild() throws Exception {
        var conflict = workshop.observe(() -> sumOfChild(InAList.class));
        var fine = workshop.observe(() -> sumOfChild(Guarded.class));

        assertThat(Encounters.noneInACollectionOfTheChild().of(conflict))
                .hasValueSatisfying(
                        found -> assertThat(found.expectedAndSeen()).contains("the same ArrayList at once"));
        assertThat(fine.result()).contains("3");
        assertThat(Encounters.noneInACollectionOfTheChild().of(fine)).isEmpty();
    }

    private static String sumOfChild(Class<? extends Summing> type) throws IOException, InterruptedException {
        return ChildRun.withProcessors(THREADS).run(Child.class, type, List.of());
    }

    /** Has the threads of an answer meet, in a JVM of its own. */
    static final class Child {

        public static void main(String[] arguments) {
            ChildRun.answer(arguments, (type, _) -> {
                Encounters<Summing> encounters = Encounters.of(type.asSubclass(Summing.class));
                return encounters.noneInACollection(
                        () -> Integer.toString(encounters.make().sum()));
            });
        }
    }

    /** Something that three threads do, of which each adds 1 to a sum. */
    public interface Summing {

        int sum() throws InterruptedException;

        /** All begin at once. */
        static void inThreads(Work work) throws InterruptedException {
            CountDownLatch begin = new CountDownLatch(THREADS);
            List<Thread> threads = IntStream.range(0, THREADS)
                    .mapToObj(number -> Thread.ofPlatform().start(() -> {
                        begin.countDown();
                        try {
                            begin.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        work.of(number);
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    /** What a thread does. */
    @FunctionalInterface
    public interface Work {

        void of(int number);
    }

    static final class InAField implements Summing {

        private int sum;

        @Override
        public int sum() throws InterruptedException {
            Summing.inThreads(number -> sum += 1);
            return sum;
        }
    }

    static final class InAnArray implements Summing {

        @Override
        public int sum() throws InterruptedException {
            int[] sum = new int[1];
            Summing.inThreads(number -> sum[0]++);
            return sum[0];
        }
    }

    static final class GetAndSet implements Summing {

        @Override
        public int sum() throws InterruptedException {
            AtomicInteger sum = new AtomicInteger();
            Summing.inThreads(number -> sum.set(sum.get() + 1));
            return sum.get();
        }
    }

    static final class PutAgain implements Summing {

        @Override
        public int sum() throws InterruptedException {
            Map<String, Integer> sums = new HashMap<>(Map.of("sum", 0));
            Summing.inThreads(number -> sums.put("sum", sums.get("sum") + 1));
            return sums.get("sum");
        }
    }

    static final class SetAgain implements Summing {

        @Override
        public int sum() throws InterruptedException {
            List<Integer> sums = new ArrayList<>(List.of(0));
            Summing.inThreads(number -> sums.set(0, sums.get(0) + 1));
            return sums.get(0);
        }
    }

    static final class OwnCountFirst implements Summing {

        @Override
        public int sum() throws InterruptedException {
            int[] sum = new int[1];
            Summing.inThreads(number -> {
                List<Integer> own = new ArrayList<>();
                int[] count = new int[1];
                for (int i = 0; i < 100; i++) {
                    own.add(i);
                    count[0]++;
                }
                sum[0] += count[0] / own.size();
            });
            return sum[0];
        }
    }

    static final class Merged implements Summing {

        @Override
        public int sum() throws InterruptedException {
            Map<String, Integer> sums = new HashMap<>(Map.of("sum", 0));
            Summing.inThreads(number -> sums.merge("sum", 1, Integer::sum));
            return sums.get("sum");
        }
    }

    static final class Guarded implements Summing {

        private int sum;

        @Override
        public int sum() throws InterruptedException {
            List<Integer> all = new ArrayList<>();
            Summing.inThreads(number -> {
                synchronized (all) {
                    sum++;
                    all.add(number);
                }
            });
            return (sum + all.size()) / 2;
        }
    }

    static final class OwnPlaces implements Summing {

        @Override
        public int sum() throws InterruptedException {
            int[] places = new int[THREADS];
            Summing.inThreads(number -> places[number]++);
            return IntStream.of(places).sum();
        }
    }

    static final class OwnValues implements Summing {

        @Override
        public int sum() throws InterruptedException {
            Map<Integer, Integer> values = new HashMap<>();
            IntStream.range(0, THREADS).forEach(number -> values.put(number, 0));
            List<Integer> places = new ArrayList<>(values.values());
            Summing.inThreads(number -> {
                values.put(number, 1);
                places.set(number, 1);
            });
            return (values.values().stream().mapToInt(Integer::intValue).sum()
                            + places.stream().mapToInt(Integer::intValue).sum())
                    / 2;
        }
    }

    static final class InAList implements Summing {

        @Override
        public int sum() throws InterruptedException {
            List<Integer> all = new ArrayList<>();
            Summing.inThreads(number -> all.add(1));
            return all.size();
        }
    }

    static final class InAMap implements Summing {

        @Override
        public int sum() throws InterruptedException {
            Map<Integer, Integer> all = new HashMap<>();
            Summing.inThreads(number -> all.put(number, 1));
            return all.size();
        }
    }

    static final class FromAnIterator implements Summing {

        @Override
        public int sum() throws InterruptedException {
            Iterator<Integer> numbers = List.of(1, 1, 1).iterator();
            AtomicInteger sum = new AtomicInteger();
            Summing.inThreads(number -> sum.addAndGet(numbers.next()));
            return sum.get();
        }
    }
}
