package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import kata.server.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c07_apitofile.Pipeline · 10 callers, a queue with room for 10, one writer")
class PipelineTest extends LineFileScenario {

    private static final int CALLERS = 10;
    private static final int ROOM = 10;

    /**
     * So many answers are on their way while the disk stands still: one in the writer's hand, those in the queue, and one
     * in the hand of each caller that waits for room. It is one less where the writer leaves a line in the queue until it
     * is written.
     */
    private static final int ON_THEIR_WAY = 1 + ROOM + CALLERS;

    private static final String WHERE_THEY_ARE =
            "1 is in the writer's hand, 10 are in the queue, and each of 10 callers has" + " 1 and waits for room.";

    private static final Duration PAUSE = Duration.ofMillis(2_200);

    /** A writer that waits for longer than the pause, and then goes, is found out where there is no pause. */
    private static final Duration STUCK = Duration.ofSeconds(2);

    private final ApiToFile strategy = new Pipeline();

    @Override
    void copy(int sites, LineFile file) throws Exception {
        strategy.copy(api.sites(sites), api.sessions(), file);
    }

    @Override
    int askedMeanwhile(int sites) {
        return Math.min(sites, ON_THEIR_WAY - 1);
    }

    @Test
    @Order(10)
    @DisplayName("has 10 requests in flight at once, and never more")
    void overlaps() throws Exception {
        api.rendezvous(CALLERS).latency(Duration.ofMillis(10));

        var run = copy(100);

        assertThat(run).reachedInFlight(CALLERS).neverExceededInFlight(CALLERS).usedSessions(CALLERS);
    }

    @Test
    @Order(20)
    @DisplayName("has one thread write to the file, and no other")
    void oneWriter() throws Exception {
        WatchedDisk disk = WatchedDisk.prompt(api);

        var run = copy(100, disk);

        assertThat(run).returned().passes(disk.hadOneWriter());
    }

    @Test
    @Order(30)
    @DisplayName("holds the callers back while the disk stands still: no more than 10 answers wait in the queue")
    void holdsTheCallersBack() throws Exception {
        WatchedDisk disk = WatchedDisk.standingStillTwice(api, ON_THEIR_WAY - 1);

        var run = copy(100, disk);

        int most = disk.mostOnTheirWay();
        assertThat(run)
                .returned()
                .holds(
                        most <= ON_THEIR_WAY,
                        "Expected at most 21 answers on their way while the disk stands still, but there were %d."
                                .formatted(most),
                        WHERE_THEY_ARE
                                + " Whatever is asked for beyond that piles up in memory, the more the slower the"
                                + " disk is: in a queue without a bound, in one that is too long, or in a second one"
                                + " behind it.")
                .passes(sheet.hasLines(api.pages(100)));
    }

    @Test
    @Order(31)
    @DisplayName("lets the callers go on while the queue has room: 10 answers wait in it before anybody is held back")
    void letsTheCallersGoOn() throws Exception {
        WatchedDisk disk = WatchedDisk.standingStill(api, 1, ON_THEIR_WAY - 1);

        var run = copy(100, disk);

        int fewest = disk.fewestOnTheirWay();
        assertThat(run)
                .returned()
                .holds(
                        fewest >= ON_THEIR_WAY - 1,
                        "Expected 21 answers on their way while the disk stands still, but there were only %d."
                                .formatted(fewest),
                        WHERE_THEY_ARE
                                + " With less room the callers stand still whenever the disk pauses for a moment.")
                .passes(sheet.hasLines(api.pages(100)));
    }

    @Test
    @Order(50)
    @DisplayName("writes an answer that comes long after all others: a pause is not the end")
    void pauseIsNotTheEnd() throws Exception {
        api.latencyOf(100, PAUSE);

        var run = copy(100);

        assertThat(run)
                .returned()
                .holds(
                        sheet.hasLines(api.pages(100)).of(run).isEmpty(),
                        "Expected all 100 lines, but the answer that came 2.2 s after the others is missing.",
                        "A pause is not the end: the API may be slow. Only the callers know that they have ended, so"
                                + " they have to tell the writer.");
    }

    @Test
    @Order(51)
    @DisplayName("ends with the last line, and does not wait for another to come")
    void endsWithTheLastLine() throws Exception {
        api.stuckAfter(STUCK);

        var run = copy(30);

        assertThat(run).returned().passes(sheet.hasLines(api.pages(30)));
    }

    @Test
    @Order(63)
    @DisplayName("fails when the last call fails while the queue is full, and closes the file before it does")
    void lastCallFailsQueueFull() throws Exception {
        // The last site's turn comes when nine callers wait for room, and the queue is full.
        int line = 100 - ON_THEIR_WAY + 1;
        api.fault(100, Fault.STATUS_500);

        var run = copy(100, WatchedDisk.standingStill(api, line, 99));

        assertThat(run)
                .failedWith("the status 500 of /sites/100", cause -> tellsStatusOf(100, cause))
                .passes(closedTheFileByThen())
                .leftNothingBehind();
    }

    @Test
    @Order(67)
    @DisplayName("stops the callers when the disk is full while the queue is full and everybody waits for room")
    void diskFullQueueFull() throws Exception {
        int line = 40;
        int asked = line - 1 + ON_THEIR_WAY;
        WatchedDisk disk = WatchedDisk.standingStillThenFull(api, line, asked - 1);

        var run = copy(100, disk);

        assertThat(run)
                .failedWith("\"No space left on device\"", WatchedDisk::saysFull)
                .holds(
                        api.asked() <= asked + CALLERS,
                        "Expected the callers to stop when the disk is full, but of 100 calls %d were made."
                                .formatted(api.asked()),
                        "About %d had been made then. Nobody can write what the others bring, so they work in vain. A"
                                        .formatted(asked)
                                + " thread is asked to stop by an interrupt, which also ends its waiting for room.")
                .passes(closedTheFile())
                .leftNothingBehind();
    }

    @Test
    @Order(68)
    @DisplayName("fails when the disk is full after all calls, with the last 10 answers in the queue")
    void diskFullAfterAllCalls() throws Exception {
        var run = copy(100, WatchedDisk.standingStillThenFull(api, 90, 100));

        assertThat(run)
                .failedWith("\"No space left on device\"", WatchedDisk::saysFull)
                .passes(closedTheFile())
                .leftNothingBehind();
    }

    @Test
    @Order(70)
    @DisplayName("ends when it is interrupted: no call is made any more, and the caller can tell")
    void interruptible() throws Exception {
        api.rendezvous(CALLERS).latency(Duration.ofMillis(100)).interruptAtRendezvous();

        var run = copy(100);

        assertThat(run)
                .passedOnTheInterrupt()
                .holds(
                        api.asked() < 100,
                        "Expected no more calls after the interrupt, but all 100 were made.",
                        "An interrupt is a request to stop. Whoever waits for the callers passes it on to them.")
                .passes(closedTheFile())
                .leftNothingBehind();
    }
}
