package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kata.Jvm;
import kata.Todo;
import kata.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Observer · one call of the learner's code, and what it leaves")
class ObserverTest {

    private static final Exercise EXERCISE = new Exercise("c00_test", "Subject");
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Observer observer = new Observer(EXERCISE, Source.none(), LIMIT);
    private final CountDownLatch forEver = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        forEver.countDown();
    }

    @Test
    @DisplayName("keeps the result and the time")
    void result() throws InterruptedException {
        var run = observer.observe(() -> {
            TimeUnit.MILLISECONDS.sleep(20);
            return "done";
        });

        assertThat(run.result()).contains("done");
        assertThat(run.failure()).isEmpty();
        assertThat(run.wall()).isBetween(Duration.ofMillis(20), LIMIT);
        assertThat(run.leftovers()).isEqualTo(Leftovers.NONE);
    }

    @Test
    @DisplayName("keeps a failure, also one inside a unit of work")
    void failure() throws InterruptedException {
        var run = observer.observe(() -> {
            try (ExecutorService pool = Executors.newFixedThreadPool(1)) {
                return pool.submit(() -> {
                            throw new IOException("disk full");
                        })
                        .get();
            }
        });

        assertThat(run.failure()).containsInstanceOf(ExecutionException.class);
        assertThatThrownBy(() -> Evidence.assertThat(run).returned()).hasMessageContaining("disk full");
        Evidence.assertThat(run).failedWith("a full disk", IOException.class::isInstance);
    }

    @Test
    @DisplayName(
            "sees the threads of a pool that an earlier run has made and nobody could end, whatever their names are")
    void poolOfAnEarlierRun() throws InterruptedException {
        RunThreads.Earlier earlier = RunThreads.Earlier.now();
        ExecutorService[] pool = new ExecutorService[1];
        try {
            new Observer(EXERCISE, Source.none(), LIMIT, LIMIT, earlier).observe(() -> {
                pool[0] = Executors.newFixedThreadPool(
                        1, Thread.ofPlatform().daemon().name("heavy-", 0).factory());
                return pool[0].submit(() -> "first").get();
            });

            var second = new Observer(EXERCISE, Source.none(), LIMIT, LIMIT, earlier)
                    .observe(() -> pool[0].submit(() -> "second").get());

            assertThat(second.leftovers().threads()).singleElement().asString().contains("heavy-");
        } finally {
            pool[0].shutdownNow();
        }
    }

    @Test
    @DisplayName("passes a Todo on, however deep it lies")
    void todo() {
        assertThatThrownBy(() -> observer.observe(() -> {
                    throw new ExecutionException(new IllegalStateException(new Todo("this")));
                }))
                .isInstanceOf(Todo.class)
                .hasMessage("this");
    }

    @Test
    @DisplayName("finds a platform thread that was left running")
    void leakedThread() throws InterruptedException {
        var run = observer.observe(() -> Thread.ofPlatform().name("forgotten").start(this::waitForEver));

        assertThat(run.leftovers().threads()).containsExactly("forgotten");
        assertThatThrownBy(() -> Evidence.assertThat(run).leftNothingBehind())
                .hasMessageContaining("1 x thread (forgotten)");
    }

    @Test
    @DisplayName("finds a pool that nobody closed")
    void leakedPool() throws InterruptedException {
        List<ExecutorService> pools = new ArrayList<>();
        var run = observer.observe(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(3);
            pools.add(pool);
            for (int i = 0; i < 3; i++) {
                pool.submit(() -> "done");
            }
            return null;
        });

        assertThat(run.leftovers().threads()).hasSize(3);
        pools.forEach(ExecutorService::shutdownNow);
    }

    @Test
    @DisplayName("finds a child process that was left running, and ends it")
    void leakedChild() throws InterruptedException {
        var run = observer.observe(() -> Jvm.command(Sleeper.class).start().toHandle());

        ProcessHandle child = run.result().orElseThrow();
        assertThat(run.leftovers().processes()).containsExactly("process " + child.pid());
        assertThat(child.onExit()).succeedsWithin(LIMIT);
    }

    @Test
    @DisplayName("finds nothing where a child was started and ended")
    void endedChild() throws InterruptedException {
        var run = observer.observe(() -> {
            try (Worker worker = Worker.start(Sleeper.class, "serve")) {
                return worker.ask("hello\nworld \\n");
            }
        });

        assertThat(run.result()).contains("HELLO\nWORLD \\N");
        assertThat(run.leftovers()).isEqualTo(Leftovers.NONE);
    }

    @Test
    @DisplayName("gives a slow thread a second to end")
    void endingThread() throws InterruptedException {
        var run = observer.observe(
                () -> Thread.ofPlatform().start(() -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200))));

        assertThat(run.leftovers()).isEqualTo(Leftovers.NONE);
    }

    @Test
    @DisplayName("does not mind what belongs to the JVM: the common pool and its timer")
    void jvmThreads() throws InterruptedException {
        var run = observer.observe(() -> {
            var late = new CompletableFuture<String>().completeOnTimeout("late", 1, TimeUnit.MILLISECONDS);
            return CompletableFuture.supplyAsync(() -> "pool").get() + late.get();
        });

        assertThat(run.leftovers()).isEqualTo(Leftovers.NONE);
    }

    @Test
    @DisplayName("gives a hanging call up and shows what its threads were doing")
    void hang() {
        Observer impatient = new Observer(EXERCISE, Source.none(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.observe(() -> {
                    new CountDownLatch(1).await();
                    return null;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing had happened for 1 s")
                .hasMessageContaining("main is WAITING")
                .hasMessageContaining("Lesson: exercises/c00_test/README.md#subject");
    }

    @Test
    @DisplayName("names what the learner's code has called, not what that waits in deep inside")
    void callOfTheLearners() {
        StackTraceElement park = new StackTraceElement("jdk.internal.misc.Unsafe", "park", "Unsafe.java", -2);
        StackTraceElement put =
                new StackTraceElement("java.util.concurrent.ArrayBlockingQueue", "put", "ArrayBlockingQueue.java", 367);
        StackTraceElement own = new StackTraceElement("c00_test.Subject", "copy", "Subject.java", 7);
        StackTraceElement run = new StackTraceElement("java.lang.Thread", "run", "Thread.java", 1474);

        assertThat(ThreadDump.interesting(new StackTraceElement[] {park, put, own, run}))
                .containsExactly(put, own);
        assertThat(ThreadDump.interesting(new StackTraceElement[] {own, run})).containsExactly(own);
        assertThat(ThreadDump.interesting(new StackTraceElement[] {park, run})).containsExactly(park);
        StackTraceElement test = new StackTraceElement("c00_test.SubjectTest", "copy", "SubjectTest.java", 30);
        assertThat(ThreadDump.interesting(new StackTraceElement[] {park, put, own, test, run}))
                .containsExactly(put, own);
    }

    @Test
    @DisplayName("only counts a pool's threads that have no task, in the message of a call that hangs")
    void idleThreadsOfAPool() {
        Observer impatient = new Observer(EXERCISE, Source.none(), Duration.ofSeconds(1));

        assertThatThrownBy(() -> impatient.observe(() -> {
                    try (var pool = new ThreadPoolExecutor(3, 3, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>())) {
                        pool.prestartAllCoreThreads();
                        new CountDownLatch(1).await();
                    }
                    return null;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("main is WAITING")
                .hasMessageContaining("  3 more of a pool: without a task")
                .hasMessageNotContaining("pool-");
    }

    @Test
    @DisplayName("tells a future that never completes from a method that never returns")
    void neverCompleted() {
        Observer observer = new Observer(EXERCISE, Source.none(), Duration.ofSeconds(1));
        assertThatThrownBy(() -> observer.observe(
                        CompletableFuture::new, () -> {}, (CompletableFuture<?> future) -> future.get()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected the future to complete, but the method has returned")
                .hasMessageContaining("completeExceptionally");
    }

    @Test
    @DisplayName("gives up a call whose units start and end for ever, and does not say that nothing had happened")
    void endless() throws IOException {
        try (Units units = new Units("unit", 0, () -> {})) {
            Observer patient = new Observer(EXERCISE, units, Duration.ofSeconds(1));

            assertThatThrownBy(() -> patient.observe(() -> {
                        while (true) {
                            units.start("another").close();
                            TimeUnit.MILLISECONDS.sleep(50);
                        }
                    }))
                    .hasMessageContaining("it was still going on after 4 s")
                    .hasMessageNotContaining("nothing had happened");
        }
    }

    @Test
    @DisplayName("gives a call up sooner where nothing can happen any more, and not where somebody still works")
    void stuck() throws InterruptedException {
        Observer observer = new Observer(
                EXERCISE, Source.none(), Duration.ofMinutes(1), Duration.ofSeconds(1), RunThreads.Earlier.nothing());
        assertThatThrownBy(() -> observer.observe(() -> {
                    forEver.await();
                    return null;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("still running, and nothing had happened for 1 s");

        long end = System.nanoTime() + Duration.ofMillis(2_500).toNanos();
        var run = observer.observe(() -> {
            Thread worker = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
            });
            worker.join();
            return "done";
        });
        assertThat(run.result()).contains("done");
    }

    @Test
    @DisplayName("tells whether the interrupt flag survived")
    void interruptFlag() throws InterruptedException {
        var kept = observer.observe(() -> {
            observer.interruptCaller();
            return null;
        });
        var eaten = observer.observe(() -> {
            observer.interruptCaller();
            return Thread.interrupted();
        });

        Evidence.assertThat(kept).passedOnTheInterrupt();
        assertThatThrownBy(() -> Evidence.assertThat(eaten).passedOnTheInterrupt())
                .hasMessageContaining("it was lost");
    }

    private void waitForEver() {
        try {
            forEver.await();
        } catch (InterruptedException e) {
            // A stubborn thread: it goes on until the test lets it go.
            waitForEver();
        }
    }

    /** A child process: sleeps, or serves. */
    static final class Sleeper {

        private Sleeper() {}

        public static void main(String[] arguments) throws InterruptedException {
            if (arguments.length == 0) {
                new CountDownLatch(1).await();
            }
            Worker.serve(task -> task.toUpperCase(Locale.ROOT));
        }
    }
}
