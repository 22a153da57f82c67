package c07_apitofile;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.remote.RemoteApi;
import kata.server.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is true of every strategy that brings answers into a file, whatever its threads. */
abstract class ApiToFileScenario {

    @RegisterExtension
    final RemoteApi api = new RemoteApi();

    @TempDir
    Path folder;

    Sheet sheet;

    @BeforeEach
    void newSheet() throws IOException {
        sheet = Sheet.in(folder);
        api.stuckAfter(Duration.ofSeconds(4));
    }

    /** Copies the answers of the sites 1 to {@code sites} to the sheet, with the strategy under test. */
    abstract Run<?> copy(int sites, WatchedDisk disk) throws Exception;

    /** The same on a disk that writes at once. */
    Run<?> copy(int sites) throws Exception {
        return copy(sites, WatchedDisk.prompt(api));
    }

    /** How many requests are made of so many while the disk stands still in the middle of the first line. */
    int askedMeanwhile(int sites) {
        return sites;
    }

    /** Enough sites for a failure in the middle, or with the last. */
    int several() {
        return 100;
    }

    @Test
    @Order(1)
    @DisplayName("appends the answer of each of 100 calls as a line: exactly 100, each site called once")
    void exactly100() throws Exception {
        var run = copy(100);

        assertThat(run).returned().passes(sheet.hasLines(api.pages(100))).askedEachOnce(api.sites(100));
    }

    @Test
    @Order(2)
    @DisplayName("appends one line for one site")
    void oneSite() throws Exception {
        var run = copy(1);

        assertThat(run).returned().passes(sheet.hasLines(api.pages(1))).leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("leaves the file as it is for no sites")
    void noSites() throws Exception {
        var run = copy(0);

        assertThat(run).returned().passes(sheet.hasLines(api.pages(0))).leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("keeps every line whole, also when the disk stands still in the middle of one")
    void wholeLines() throws Exception {
        int sites = ThreadLocalRandom.current().nextInt(30, 40);

        var run = copy(sites, WatchedDisk.standingStill(api, 1, askedMeanwhile(sites)));

        assertThat(run).returned().passes(sheet.hasLines(api.pages(sites)));
    }

    @Test
    @Order(60)
    @DisplayName("fails when the API fails, tells which site and why, and leaves nothing behind")
    void apiFails() throws Exception {
        int sites = several();
        int bad = ThreadLocalRandom.current().nextInt(sites * 3 / 10, sites * 7 / 10);
        api.fault(bad, Fault.STATUS_500);

        var run = copy(sites);

        assertThat(run)
                .failedWith("the status 500 of /sites/" + bad, cause -> tellsStatusOf(bad, cause))
                .askedNoneTwice()
                .passes(sheet.hasSomeLines(api.pages(sites)))
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("fails when only the last call fails")
    void lastCallFails() throws Exception {
        int last = several();
        api.fault(last, Fault.STATUS_500);

        var run = copy(last);

        assertThat(run)
                .failedWith("the status 500 of /sites/" + last, cause -> tellsStatusOf(last, cause))
                .leftNothingBehind();
    }

    @Test
    @Order(65)
    @DisplayName("fails when the disk is full in the middle, tells why, and leaves nothing behind")
    void diskFull() throws Exception {
        int sites = several();

        var run = copy(sites, WatchedDisk.full(api, sites * 2 / 5));

        assertThat(run)
                .failedWith("\"No space left on device\"", WatchedDisk::saysFull)
                .leftNothingBehind();
    }

    @Test
    @Order(66)
    @DisplayName("fails when the disk has no room for the very last line")
    void noRoomForTheLast() throws Exception {
        int sites = several();

        var run = copy(sites, WatchedDisk.full(api, sites));

        assertThat(run)
                .failedWith("\"No space left on device\"", WatchedDisk::saysFull)
                .leftNothingBehind();
    }

    static boolean tellsStatusOf(int site, Throwable cause) {
        return String.valueOf(cause.getMessage()).matches("(?s).*/sites/%d .*500.*".formatted(site));
    }
}
