package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import kata.Page;
import kata.evidence.Run;
import kata.server.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c07_apitofile.Async · 100 calls at once, one append after the other, and nobody waits")
class AsyncTest extends ApiToFileScenario {

    private static final int FEW = 4;

    /** What comes so late finds the disk in the middle of the first line. */
    private static final Duration LATE = Duration.ofMillis(500);

    private final AsyncApiToFile strategy = new Async();
    private final List<AsyncLineFile> opened = new ArrayList<>();

    /** Whether the disk was in the middle of a line when the future of the latest run completed. */
    private volatile boolean writingAtTheEnd;

    @AfterEach
    void closeFiles() throws IOException {
        for (AsyncLineFile file : opened) {
            file.close();
        }
    }

    @Override
    Run<?> copy(int sites, WatchedDisk disk) throws Exception {
        AsyncLineFile file = open(disk);
        disk.mixedWhen(() -> file.mostUnderWay() > 1);
        return api.observe(() -> strategy.copy(api.sites(sites), api.asyncSession(), file), copied -> {
            try {
                return copied.get();
            } finally {
                writingAtTheEnd = disk.isWriting();
            }
        });
    }

    private AsyncLineFile open(WatchedDisk disk) throws IOException {
        AsyncLineFile file = AsyncLineFile.open(sheet.path(), disk);
        opened.add(file);
        return file;
    }

    @Test
    @Order(6)
    @DisplayName("begins an append only when the one before has ended")
    void oneAppendAtATime() throws Exception {
        var run = copy(100, WatchedDisk.standingStill(api, 1, 100));

        assertThat(run)
                .holds(
                        opened.getLast().mostUnderWay() <= 1,
                        "Expected at most 1 append under way, but there were %d."
                                .formatted(opened.getLast().mostUnderWay()),
                        "Each answer began its append as soon as it was there. An append returns before the line is"
                                + " written; its future tells when the next one may begin.")
                .returned()
                .passes(sheet.hasLines(api.pages(100)));
    }

    @Test
    @Order(7)
    @DisplayName("returns its future before the first answer has come")
    void doesNotWait() throws Exception {
        api.answersAfterReturn();

        var run = copy(100);

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().passes(sheet.hasLines(api.pages(100)));
    }

    @Test
    @Order(8)
    @DisplayName("completes its future when the lines are in the file, and not when the answers are there")
    void completesAfterTheAppends() throws Exception {
        api.latencyOf(100, LATE);

        var run = copy(100, WatchedDisk.standingStill(api, 1, 100));

        assertThat(run)
                .returned()
                .holds(
                        !writingAtTheEnd,
                        "Expected the future to complete when all lines are in the file, but it was complete while the"
                                + " disk stood still at the first.",
                        "Who waits for it believes that the file is complete. thenAccept() does not wait for the future"
                                + " that an append returns; thenCompose() does.")
                .passes(sheet.hasLines(api.pages(100)));
    }

    @Test
    @Order(63)
    @DisplayName("fails when no append is under way any more, and not at once")
    void failsAfterTheAppends() throws Exception {
        api.fault(50, Fault.STATUS_500).latencyOf(50, LATE);

        var run = copy(100, WatchedDisk.standingStill(api, 1, 100));

        assertThat(run)
                .failedWith("the status 500 of /sites/50", cause -> tellsStatusOf(50, cause))
                .holds(
                        !writingAtTheEnd,
                        "Expected the future to fail when no append is under way any more, but it failed while the disk"
                                + " stood still in the middle of a line.",
                        "Who waits for it closes the file then, under the hands of those who still write. allOf()"
                                + " completes when all of them have, also where one has failed.");
    }

    @Test
    @Order(9)
    @DisplayName(
            "lets nobody wait for the disk: while it stands still the event loop turns, and no thread waits for a line")
    void nobodyWaitsForTheDisk() throws Exception {
        Heartbeat heartbeat = new Heartbeat();

        var run = copy(100, WatchedDisk.standingStill(api, 1, 100).until(heartbeat));

        assertThat(run)
                .returned()
                .holds(
                        heartbeat.wasFelt,
                        "Expected the event loop to turn while the disk stands still, but it stood still as well.",
                        "The loop's only thread waits for a line. What is appended to a future runs on it and must not"
                                + " wait: while it does, no other answer gets through.")
                .holds(
                        heartbeat.threads <= FEW,
                        "Expected at most %d threads while the disk stands still, but there were %d."
                                .formatted(FEW, heartbeat.threads),
                        "A thread that waits for its line is a thread too many, a virtual one as well. Say what is to"
                                + " happen when the line is in the file, and do not wait.")
                .holds(
                        heartbeat.waiting == 0,
                        "Expected no thread to wait while the disk stands still, but %d did."
                                .formatted(heartbeat.waiting),
                        "join() or get() on a thread of your own only hands the waiting to somebody else. Say with"
                                + " thenCompose() what is to happen when the line is in the file, and do not wait.")
                .passes(sheet.hasLines(api.pages(100)));
    }

    /** One more request when all answers are there: it gets through if the event loop turns. */
    private final class Heartbeat implements BooleanSupplier {

        /** How the methods begin in which a thread waits: park, wait0, sleepNanos0. */
        private static final List<String> WAITING = List.of("park", "wait", "sleep");

        private CompletableFuture<Page> beat;
        private volatile boolean wasFelt;
        private volatile int threads;
        private volatile int waiting;

        @Override
        public boolean getAsBoolean() {
            if (beat == null) {
                beat = api.asyncSession().get(api.sites(101).getLast());
            }
            wasFelt = beat.isDone();
            // The last look counts: before it everything has come to rest.
            threads = api.threadsNow();
            waiting = waiting();
            return wasFelt;
        }

        /** How many platform threads wait in the exercise's code. Those of a pool without a task are not in it. */
        private static int waiting() {
            return (int) Thread.getAllStackTraces().values().stream()
                    .filter(Heartbeat::isWaiting)
                    .filter(stack -> Arrays.stream(stack).anyMatch(Heartbeat::isTheExercises))
                    .count();
        }

        private static boolean isWaiting(StackTraceElement[] stack) {
            return stack.length > 0 && WAITING.stream().anyMatch(stack[0].getMethodName()::startsWith);
        }

        private static boolean isTheExercises(StackTraceElement frame) {
            String exercise = Async.class.getName();
            return frame.getClassName().equals(exercise) || frame.getClassName().startsWith(exercise + "$");
        }
    }

    @Test
    @Order(10)
    @DisplayName("has all 100 requests in flight at once")
    void overlaps() throws Exception {
        api.rendezvous(100);

        var run = copy(100);

        assertThat(run).reachedInFlight(100);
    }

    @Test
    @Order(20)
    @DisplayName("needs no more than 4 threads for 100 calls, and leaves none behind")
    void fewThreads() throws Exception {
        api.rendezvous(100).countVirtualThreads();

        var run = copy(100);

        assertThat(run)
                .usedFewThreads(FEW)
                .leftNothingBehind()
                .holds(
                        api.asyncSessionIsOpen(),
                        "Expected the session to stay open, but it was closed.",
                        "Whoever opens a session closes it. This one was handed in, and its owner still needs it.")
                .holds(
                        opened.getLast().isOpen(),
                        "Expected the file to stay open, but it was closed.",
                        "Whoever opens a file closes it. This one was handed in, and its owner still needs it.");
    }
}
