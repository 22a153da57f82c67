package c12_processes;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Todo;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Workshop;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c12_processes.WorkerPool · long-lived workers; one that dies is replaced")
class WorkerPoolTest {

    private static final int WORKERS = 4;

    /** A JVM starts in a tenth of a second; on a machine that is very busy it takes many times as long. */
    private static final Duration CHILDREN_START = Duration.ofSeconds(8);

    @RegisterExtension
    final Workshop workshop = new Workshop("square");

    /** Has a pool square all numbers of each batch, batch after batch. */
    @SafeVarargs
    private Run<List<Long>> squares(int workers, List<Long>... batches) throws InterruptedException {
        return workshop.observe(() -> {
            List<Long> squares = new ArrayList<>();
            try (SquarePool pool = new WorkerPool(workers, workshop.port())) {
                for (List<Long> batch : batches) {
                    squares.addAll(pool.squares(batch));
                }
            }
            return squares;
        });
    }

    private static Predicate<String> unitsOf(List<Long> numbers) {
        return numbers.stream().map(NumberChecks::unit).collect(Collectors.toSet())::contains;
    }

    @Test
    @Order(1)
    @DisplayName("returns the squares in the order of the numbers, and squares each once")
    void completeAndInOrder() throws InterruptedException {
        List<Long> numbers = NumberChecks.ofEveryKind(20);

        var run = squares(WORKERS, numbers);

        assertThat(run).returned(NumberChecks.squares(numbers)).passes(NumberChecks.eachOnce(numbers));
    }

    @Test
    @Order(2)
    @DisplayName("returns one square for one number")
    void oneNumber() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(1);

        var run = squares(2, numbers);

        assertThat(run).returned(NumberChecks.squares(numbers)).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("returns an empty list for no numbers")
    void noNumbers() throws InterruptedException {
        var run = squares(2, List.of());

        assertThat(run).returned(List.of()).leftNothingBehind();
    }

    @Test
    @Order(10)
    @DisplayName("has all workers busy at once")
    void overlaps() throws InterruptedException {
        workshop.rendezvous(WORKERS).patient(CHILDREN_START);

        var run = squares(WORKERS, NumberChecks.some(20));

        assertThat(run).reachedInFlight(WORKERS).neverExceededInFlight(WORKERS);
    }

    @Test
    @Order(11)
    @DisplayName("gives the next number to whichever worker is free")
    void firstFree() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(15);
        String slow = NumberChecks.unit(numbers.get(ThreadLocalRandom.current().nextInt(3)));
        AtomicInteger others = new AtomicInteger();
        // One number takes as long as all the others together, or until for a while no other starts.
        workshop.onStart(unit -> {
            if (!unit.name().equals(slow)) {
                others.incrementAndGet();
            } else {
                awaitAll(others, numbers.size() - 1);
            }
        });

        var run = squares(3, numbers);

        assertThat(run).returned(NumberChecks.squares(numbers)).passes(othersWentOn(slow, numbers.size() - 1));
    }

    private static void awaitAll(AtomicInteger started, int expected) {
        int before = -1;
        while (started.get() < expected && started.get() > before) {
            before = started.get();
            int now = before;
            try {
                Awaitility.await()
                        .pollInSameThread()
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(CHILDREN_START)
                        .until(() -> started.get() > now);
            } catch (ConditionTimeoutException e) {
                // Then nobody else comes.
            }
        }
    }

    private static Check<Object> othersWentOn(String slow, int expected) {
        return run -> {
            long end = run.units().stream()
                    .filter(unit -> unit.name().equals(slow))
                    .mapToLong(Unit::endNanos)
                    .findFirst()
                    .orElse(0);
            long meanwhile = run.units().stream()
                    .filter(unit -> !unit.name().equals(slow) && unit.startNanos() < end)
                    .count();
            return meanwhile == expected
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected the other workers to do all the other %d numbers while one was busy with a slow one,"
                                            .formatted(expected)
                                    + " but only %d were begun meanwhile.".formatted(meanwhile),
                            "Who shares the numbers out beforehand makes some wait behind the slow one although there"
                                    + " is a worker that has nothing to do. Let a worker that is free take the next."));
        };
    }

    @Test
    @Order(20)
    @DisplayName("starts its workers once, and uses them for one batch after the other")
    void startedOnce() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(40);
        workshop.rendezvousOfOneMoreThan(WORKERS).patient(CHILDREN_START);

        var run = squares(WORKERS, numbers.subList(0, 20), numbers.subList(20, 40));

        assertThat(run).returned(NumberChecks.squares(numbers)).usedProcesses(WORKERS);
    }

    @Test
    @Order(30)
    @DisplayName("returns 20 right squares although a worker is killed in the middle, and does only its number again")
    void survives() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(20);
        long fatal = numbers.get(ThreadLocalRandom.current().nextInt(20));
        AtomicInteger deaths = new AtomicInteger();
        workshop.onStart(unit -> {
            if (unit.name().equals(NumberChecks.unit(fatal)) && deaths.incrementAndGet() == 1) {
                Killed.inTheMiddleOf(unit);
            }
        });

        var run = squares(WORKERS, numbers);

        List<Long> others = numbers.stream().filter(number -> number != fatal).toList();
        assertThat(run)
                .returned(NumberChecks.squares(numbers))
                .passes(NumberChecks.times(fatal, 2))
                .passes(all -> NumberChecks.eachOnce(others).of(without(all, fatal)))
                .leftNothingBehind();
    }

    private static <T> Run<T> without(Run<T> run, long number) {
        List<Unit> units = run.units().stream()
                .filter(unit -> !unit.name().equals(NumberChecks.unit(number)))
                .toList();
        return new Run<>(
                run.exercise(),
                run.noun(),
                run.result(),
                run.failure(),
                run.wall(),
                run.attempts(),
                run.interruptFlag(),
                run.answeredAtReturn(),
                run.waitersAtReturn(),
                units,
                run.threadsAtRendezvous(),
                run.leftovers());
    }

    @Test
    @Order(31)
    @DisplayName("is as large as before when a worker has been replaced")
    void replaced() throws InterruptedException {
        List<Long> first = NumberChecks.some(1);
        List<Long> second = Stream.concat(first.stream(), NumberChecks.some(21).stream())
                .distinct()
                .skip(1)
                .limit(20)
                .toList();
        AtomicInteger started = new AtomicInteger();
        workshop.rendezvous(WORKERS)
                .patient(CHILDREN_START)
                .holding(unitsOf(second))
                .onStart(unit -> {
                    if (started.incrementAndGet() == 1) {
                        Killed.inTheMiddleOf(unit);
                    }
                });

        var run = squares(WORKERS, first, second);

        assertThat(run)
                .returned(NumberChecks.squares(
                        Stream.concat(first.stream(), second.stream()).toList()))
                .reachedInFlight(WORKERS);
    }

    @Test
    @Order(32)
    @DisplayName("survives the death of every worker at once")
    void survivesAll() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(20);
        Set<Long> killed = ConcurrentHashMap.newKeySet();
        workshop.onStart(unit -> {
            long worker = unit.caller().orElseThrow().process();
            if (killed.size() < 3 && killed.add(worker)) {
                Killed.inTheMiddleOf(unit);
            }
        });

        var run = squares(3, numbers);

        assertThat(run).returned(NumberChecks.squares(numbers)).leftNothingBehind();
    }

    @Test
    @Order(33)
    @DisplayName("replaces workers that die while they have nothing to do")
    void diedIdle() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(40);
        List<Long> first = numbers.subList(0, 20);
        List<Long> second = numbers.subList(20, 40);
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        workshop.rendezvous(WORKERS)
                .patient(CHILDREN_START)
                .onStart(unit -> seen.add(unit.caller().orElseThrow().process()));

        var run = workshop.observe(() -> {
            try (SquarePool pool = new WorkerPool(WORKERS, workshop.port())) {
                List<Long> squares = new ArrayList<>(pool.squares(first));
                seen.stream().limit(2).forEach(Killed::now);
                squares.addAll(pool.squares(second));
                return squares;
            }
        });

        assertThat(run)
                .returned(NumberChecks.squares(numbers))
                .passes(NumberChecks.eachOnce(numbers))
                .leftNothingBehind();
    }

    @Test
    @Order(40)
    @DisplayName("has ended its workers when it has been closed, and leaves no thread behind")
    void cleansUp() throws InterruptedException {
        Children children = new Children();
        workshop.rendezvous(WORKERS).patient(CHILDREN_START).onStart(children::note);

        var run = workshop.observe(() -> children.during(() -> {
            try (SquarePool pool = new WorkerPool(WORKERS, workshop.port())) {
                List<Long> squares = new ArrayList<>(pool.squares(NumberChecks.some(6)));
                squares.addAll(pool.squares(NumberChecks.some(6)));
                return squares;
            }
        }));

        assertThat(run)
                .returned()
                .passes(children.goneAtTheEnd("when close() returned"))
                .leftNothingBehind();
    }

    @Test
    @Order(41)
    @DisplayName("its workers end by themselves when the parent is killed in the middle of their work")
    void noOrphans() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(12);
        int workers = 2;
        AtomicInteger started = new AtomicInteger();
        CountDownLatch busy = new CountDownLatch(workers);
        CountDownLatch parentIsGone = new CountDownLatch(1);
        workshop.onStart(unit -> {
            if (started.incrementAndGet() <= workers) {
                busy.countDown();
                await(parentIsGone);
            }
        });

        var run = workshop.observe(() -> {
            new WorkerPool(1, workshop.port()).close();
            Process parent = PoolOwner.start(workshop.port(), workers, numbers);
            busy.await();
            parent.destroyForcibly().waitFor();
            parentIsGone.countDown();
            return parent.exitValue();
        });

        assertThat(run).returned().passes(workersEnd()).leftNothingBehind();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The workers have nobody any more who could end them; if they live on, the test does it. */
    private static Check<Object> workersEnd() {
        return run -> {
            List<Long> workers = run.units().stream()
                    .map(unit -> unit.caller().orElseThrow().process())
                    .distinct()
                    .toList();
            try {
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(20))
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> workers.stream().noneMatch(Parents::isRunning));
                return Optional.empty();
            } catch (ConditionTimeoutException e) {
                workers.stream()
                        .map(ProcessHandle::of)
                        .flatMap(Optional::stream)
                        .forEach(ProcessHandle::destroyForcibly);
                return Optional.of(new Finding(
                        "Expected the workers to end when their parent has been killed, but they lived on as orphans.",
                        "Nobody can end them any more, so they have to notice it. The pipe that a worker reads from"
                                + " ends when its parent does: when there is no next line there will never be one."));
            }
        };
    }

    @Test
    @Order(42)
    @DisplayName("ends its workers when it is closed although one of them has died before")
    void closedAfterADeath() throws InterruptedException {
        Children children = new Children();
        Set<Long> seen = ConcurrentHashMap.newKeySet();
        workshop.rendezvous(2).patient(CHILDREN_START);
        workshop.onStart(unit -> {
            children.note(unit);
            seen.add(unit.caller().orElseThrow().process());
        });

        var run = workshop.observe(() -> children.during(() -> {
            try (SquarePool pool = new WorkerPool(2, workshop.port())) {
                List<Long> squares = pool.squares(NumberChecks.some(4));
                seen.stream().limit(1).forEach(Killed::now);
                return squares;
            }
        }));

        // close() may say that there was a dead one. What matters is that the other one is ended.
        assertThat(run).passes(children.goneAtTheEnd("when close() was over")).leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when a number cannot be squared, and tells which")
    void failsLoudly() throws InterruptedException {
        long tooLarge = NumberChecks.tooLarge();
        List<Long> numbers = new ArrayList<>(NumberChecks.some(11));
        numbers.add(ThreadLocalRandom.current().nextInt(12), tooLarge);

        var run = squares(3, numbers);

        String words = tooLarge + " is too large to be squared";
        assertThat(run)
                .failedWith(
                        "\"%s\"".formatted(words),
                        cause -> String.valueOf(cause.getMessage()).contains(words))
                .passes(NumberChecks.times(tooLarge, 1))
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("goes on with the same worker, and with another batch, after a number that could not be squared")
    void failureIsNoDeath() throws InterruptedException {
        List<Long> some = NumberChecks.some(5);
        // What waits behind the failure must not come back in the next batch.
        List<Long> failing = List.of(NumberChecks.tooLarge(), some.get(0), some.get(1));
        List<Long> numbers = some.subList(2, 5);

        var run = workshop.observe(() -> {
            try (SquarePool pool = new WorkerPool(1, workshop.port())) {
                boolean failed = false;
                try {
                    pool.squares(failing);
                } catch (Todo e) {
                    throw e;
                } catch (Exception e) {
                    failed = true;
                }
                return failed ? pool.squares(numbers) : null;
            }
        });

        assertThat(run).returned(NumberChecks.squares(numbers)).usedProcesses(1).leftNothingBehind();
    }

    @Test
    @Order(62)
    @DisplayName("gives a number up when three workers have died of it, and says which")
    void givesUp() throws InterruptedException {
        List<Long> numbers = NumberChecks.some(6);
        long fatal = numbers.get(ThreadLocalRandom.current().nextInt(6));
        AtomicInteger deaths = new AtomicInteger();
        // A pool that never gives up gets its square in the end, so that the test can tell.
        workshop.onStart(unit -> {
            if (unit.name().equals(NumberChecks.unit(fatal)) && deaths.incrementAndGet() <= 8) {
                Killed.inTheMiddleOf(unit);
            }
        });

        var run = squares(2, numbers);

        assertThat(run)
                .failedWith(
                        "the number " + fatal,
                        cause -> String.valueOf(cause.getMessage()).contains(Long.toString(fatal)))
                .passes(NumberChecks.times(fatal, SquarePool.TRIES))
                .leftNothingBehind();
    }

    @Test
    @Order(63)
    @DisplayName("has as many workers as before after it has given a number up")
    void fullAfterGivingUp() throws InterruptedException {
        long fatal = NumberChecks.some(1).getFirst();
        List<Long> numbers =
                NumberChecks.some(6).stream().filter(number -> number != fatal).toList();
        workshop.rendezvous(2)
                .patient(CHILDREN_START)
                .holding(unitsOf(numbers))
                .counting(unitsOf(numbers))
                .onStart(unit -> {
                    if (unit.name().equals(NumberChecks.unit(fatal))) {
                        Killed.inTheMiddleOf(unit);
                    }
                });

        var run = workshop.observe(() -> {
            try (SquarePool pool = new WorkerPool(2, workshop.port())) {
                boolean failed = false;
                try {
                    pool.squares(List.of(fatal));
                } catch (Todo e) {
                    throw e;
                } catch (Exception e) {
                    failed = true;
                }
                return failed ? pool.squares(numbers) : null;
            }
        });

        assertThat(run)
                .returned(NumberChecks.squares(numbers))
                .reachedInFlight(2)
                .leftNothingBehind();
    }
}
