package kata.evidence;

import static kata.evidence.Evidence.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import kata.Caller;
import kata.Gauge;
import kata.Jvm;
import kata.UnitLine;
import kata.Worker;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Workshop · units of work that are done without the remote API")
class WorkshopTest {

    @RegisterExtension
    final Workshop workshop = new Workshop("task");

    @Test
    @DisplayName("sees units that overlap, whose they are, and nothing left")
    void overlapping() throws InterruptedException {
        var run = workshop.rendezvous(5).observe(() -> inParallel(5, () -> unit(workshop.gauge(), "task")));

        assertThat(run)
                .reachedInFlight(5)
                .neverExceededInFlight(5)
                .usedPlatformThreads(5)
                .leftNothingBehind();
        assertThat(run.units()).extracting(Unit::name).containsOnly("task");
        assertThat(run.threadsAtRendezvous()).isEqualTo(6);
    }

    @Test
    @DisplayName("gives a rendezvous up when for two seconds nobody else comes")
    void missed() throws InterruptedException {
        var run = workshop.rendezvous(5).observe(() -> inParallel(4, () -> unit(workshop.gauge(), "task")));

        assertThatThrownBy(() -> assertThat(run).reachedInFlight(5))
                .hasMessageContaining("Expected 5 tasks in flight at once, but there was never more than 4.");
        assertThat(run.wall()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    @Test
    @DisplayName("holds only the units that it is told to hold, and counts the others")
    void holdsSome() throws InterruptedException {
        var run = workshop.rendezvous(2).holding("held"::equals).observe(() -> {
            try (Gauge.Mark _ = workshop.gauge().start("free")) {
                unit(workshop.gauge(), "held");
            }
            return null;
        });

        assertThat(run).reachedInFlight(2);
        assertThat(run.wall()).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("counts at a rendezvous only the units that it is told to count")
    void countsSome() throws InterruptedException {
        workshop.rendezvous(2).holding("held"::equals).counting("held"::equals).patient(Duration.ofMillis(200));

        var run = workshop.observe(() -> {
            try (Gauge.Mark _ = workshop.gauge().start("free")) {
                unit(workshop.gauge(), "held");
            }
            return null;
        });

        assertThat(run).reachedInFlight(2);
        assertThat(run.threadsAtRendezvous())
                .as("the rendezvous was not reached")
                .isZero();
    }

    @Test
    @DisplayName("keeps a rendezvous until the call has returned and the test has looked")
    void untilReturn() throws InterruptedException {
        List<String> events = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<String> task = new FutureTask<>(() -> {
            started.countDown();
            String done = unit(workshop.gauge(), "task");
            events.add("let go");
            return done;
        });

        var run = workshop.rendezvous(1)
                .untilReturn(() -> {
                    events.add("looked");
                    assertThat(workshop.letsGo()).isFalse();
                })
                .observe(
                        () -> {
                            Thread.ofPlatform().start(task);
                            started.await();
                            events.add("returned");
                            return task;
                        },
                        Future::get);

        assertThat(run).returned().returnedBeforeAnyAnswer().reachedInFlight(1).didEachOnce(List.of("task"));
        assertThat(events).containsExactly("returned", "looked", "let go");
        assertThat(workshop.letsGo()).isTrue();
        assertThatThrownBy(() -> assertThat(run).didEachOnce(List.of("task", "other")))
                .hasMessageContaining("Expected each task to be done exactly once, but other was done not at all.");
    }

    @Test
    @DisplayName("tells how many threads the run has now, virtual ones too")
    void threadsNow() throws InterruptedException {
        var run = workshop.observe(() -> {
            CountDownLatch over = new CountDownLatch(1);
            int alone = workshop.threadsNow();
            CountDownLatch begun = new CountDownLatch(2);
            Runnable waiting = () -> {
                begun.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            };
            Thread platform = Thread.ofPlatform().start(waiting);
            Thread virtual = Thread.ofVirtual().start(waiting);
            begun.await();
            List<Integer> threads = List.of(alone, workshop.threadsNow());
            over.countDown();
            platform.join();
            virtual.join();
            return threads;
        });

        assertThat(run).returned(List.of(1, 3)).leftNothingBehind();
    }

    @Test
    @DisplayName("sees the units of child processes, and the end of those that are killed")
    void children() throws InterruptedException {
        var run = workshop.rendezvous(2).observe(() -> {
            int port = workshop.port();
            return inParallel(2, () -> {
                try (Worker worker = Worker.start(Child.class, Integer.toString(port))) {
                    return worker.ask("a task");
                }
            });
        });
        var killed = workshop.rendezvous(0).observe(() -> {
            Process child = Jvm.command(Child.class, Integer.toString(workshop.port()), "stay")
                    .start();
            child.inputReader().readLine();
            child.destroyForcibly().waitFor();
            return null;
        });

        assertThat(run).reachedInFlight(2).usedProcesses(2).leftNothingBehind();
        assertThat(run.units()).extracting(Unit::name).containsOnly("a task");
        assertThat(killed).leftNothingBehind();
        assertThat(killed.units()).extracting(Unit::outcome).containsExactly(Unit.Outcome.CANCELLED);
    }

    @Test
    @DisplayName("tells of each unit as it starts, and sees the end of a child that is killed just then")
    void killedAtItsStart() throws InterruptedException {
        workshop.onStart(unit ->
                ProcessHandle.of(unit.caller().orElseThrow().process()).ifPresent(ProcessHandle::destroyForcibly));

        var run = workshop.observe(() -> Jvm.command(Child.class, Integer.toString(workshop.port()), "stay")
                .start()
                .waitFor());

        assertThat(run).returned().leftNothingBehind();
        assertThat(run.units()).extracting(Unit::outcome).containsExactly(Unit.Outcome.CANCELLED);
    }

    @Test
    @DisplayName("sees an orphan that is still at work, and ends it")
    void orphan() throws InterruptedException {
        CountDownLatch orphan = new CountDownLatch(1);
        workshop.onStart(_ -> orphan.countDown());

        var run = workshop.observe(() -> {
            Process parent = Jvm.command(Child.class, Integer.toString(workshop.port()), "stay", "below")
                    .start();
            orphan.await();
            return parent.destroyForcibly().waitFor();
        });

        assertThatThrownBy(() -> assertThat(run).leftNothingBehind()).hasMessageContaining("1 x task in flight (stay)");
        Awaitility.await().untilAsserted(() -> assertThat(workshop.inFlight()).isZero());
    }

    @Test
    @DisplayName("lets an interrupted unit go, and says that it was cancelled")
    void interrupted() throws InterruptedException {
        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            unit(workshop.gauge(), "first");
            new CountDownLatch(1).await();
            return null;
        });

        assertThat(run).passedOnTheInterrupt().leftNothingBehind();
    }

    @Test
    @DisplayName("waits as long for a quiet call as it is told to")
    void patience() {
        workshop.hangsAfter(Duration.ofSeconds(1));

        assertThatThrownBy(() -> workshop.observe(() -> {
                    new CountDownLatch(1).await();
                    return null;
                }))
                .hasMessageContaining("nothing had happened for 1 s");
    }

    @Test
    @DisplayName("the line that a child writes can be read, whatever the names are")
    void line() {
        UnitLine line = new UnitLine("write 'a b'\n", new Caller(7, 8, "", true));

        assertThat(UnitLine.parse(line.text())).isEqualTo(line);
        assertThatThrownBy(() -> UnitLine.parse("hello")).hasMessage("Not the start of a unit: hello");
    }

    @Test
    @DisplayName("a child without a parent says so")
    void noParent() {
        assertThatThrownBy(() -> Gauge.ofParent(1).start("unit"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The parent does not listen");
    }

    private static String unit(Gauge gauge, String name) throws InterruptedException {
        try (Gauge.Mark _ = gauge.start(name)) {
            return name;
        }
    }

    private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            return pool.invokeAll(Collections.nCopies(threads, work)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** A child process that reports its units to its parent. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Gauge gauge = Gauge.ofParent(Integer.parseInt(arguments[0]));
            if (arguments.length > 2) {
                Jvm.command(Child.class, arguments[0], arguments[1]).start().waitFor();
            }
            if (arguments.length > 1) {
                try (Gauge.Mark _ = gauge.start("stay")) {
                    System.out.println("started");
                    new CountDownLatch(1).await();
                }
            }
            Worker.serve(task -> unit(gauge, task));
        }
    }
}
