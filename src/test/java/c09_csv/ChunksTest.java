package c09_csv;

import static c09_csv.FileChecks.addUpTo;
import static c09_csv.FileChecks.addsUpTo;
import static c09_csv.FileChecks.allClosed;
import static c09_csv.FileChecks.readAtMost;
import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Others;
import kata.evidence.Run;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("c09_csv.Chunks · ranges of bytes that begin with a row, a thread each")
class ChunksTest extends ReadingScenario {

    private static final int MOST_RANGES = 16;

    /** So long the disk takes for each read of the test with an interrupt, unless it is interrupted. */
    private static final int SLOW_SECONDS = 10;

    private static final Duration SOON = Duration.ofSeconds(6);

    @TempDir
    Path folder;

    /** Its own split is not asked for here, so that what is wrong there does not show everywhere. */
    @Override
    Total total(CsvFile file, Sample sample) throws Exception {
        return new Chunks()
                .total(
                        file,
                        sample.column(),
                        sample.split(ThreadLocalRandom.current().nextInt(2, 6)));
    }

    private Run<Map<Integer, List<ByteRange>>> split(Sample sample, List<Integer> counts) throws InterruptedException {
        return workshop.observe(() -> {
            file = new CsvFile(Sources.of(sample.bytes()), Gauge.NONE);
            Map<Integer, List<ByteRange>> splits = new LinkedHashMap<>();
            for (int count : counts) {
                splits.put(count, new Chunks().split(file, count));
            }
            return splits;
        });
    }

    @Test
    @Order(-3)
    @DisplayName("splits a file into 1 to 16 ranges, each of which begins with a row")
    void splits() throws InterruptedException {
        List<Integer> counts = IntStream.rangeClosed(1, MOST_RANGES).boxed().toList();
        for (String lineEnd : List.of(Sample.CRLF, Sample.LF)) {
            Sample sample = Sample.of(200, lineEnd, ThreadLocalRandom.current().nextBoolean());

            var run = split(sample, counts);

            assertThat(run).returned().passes(SplitCheck.of(sample));
        }
    }

    /** With as many ranges as bytes there is a border at each byte; with some more, some have the same. */
    @Test
    @Order(-2)
    @DisplayName(
            "splits where a row starts, on whatever byte a border falls: in quotes, in a line break, in a character")
    void everyOffset() throws InterruptedException {
        for (boolean lastEnded : List.of(true, false)) {
            for (String lineEnd : List.of(Sample.CRLF, Sample.LF)) {
                Sample sample = Sample.of(Sample.ODD_FIELDS / 2 + 1, lineEnd, lastEnded);
                int bytes = sample.bytes().length;

                var run = split(sample, List.of(bytes, bytes - 1, bytes + 7));

                assertThat(run).returned().passes(SplitCheck.of(sample));
            }
        }
    }

    @Test
    @Order(-1)
    @DisplayName("splits a file without rows, and an empty one")
    void splitsNothing() throws InterruptedException {
        Sample headerOnly = Sample.of(0);
        Sample empty = Sample.empty();

        var header = split(headerOnly, List.of(1, 2, 5));
        var nothing = split(empty, List.of(1, 3));

        assertThat(header).returned().passes(SplitCheck.of(headerOnly)).leftNothingBehind();
        assertThat(nothing).returned().passes(SplitCheck.of(empty)).leftNothingBehind();
    }

    @Test
    @Order(5)
    @DisplayName("adds up the same with 1 to 16 ranges, however few rows there are")
    void anyNumberOfRanges() throws InterruptedException {
        Sample many = Sample.of(300);
        Sample few = Sample.of(ThreadLocalRandom.current().nextInt(5, 10));

        for (Sample sample : List.of(many, few)) {
            var run = workshop.observe(() -> {
                file = new CsvFile(Sources.of(sample.bytes()), Gauge.NONE);
                // The same object each time: what one call leaves in its fields is the next one's.
                ChunkedReading chunks = new Chunks();
                List<Total> totals = new ArrayList<>();
                for (int ranges = 1; ranges <= MOST_RANGES; ranges++) {
                    totals.add(chunks.total(file, sample.column(), sample.split(ranges)));
                }
                return totals;
            });

            assertThat(run).returned().passes(addUpTo(sample));
        }
    }

    @Test
    @Order(20)
    @DisplayName("has a thread for each range, and all of them read at the same time")
    void overlaps() throws InterruptedException {
        int ranges = ThreadLocalRandom.current().nextInt(MOST_RANGES + 1, 2 * MOST_RANGES);
        Sample sample = Sample.of(400);

        var run = workshop.rendezvous(ranges).observe(() -> {
            file = new CsvFile(Sources.of(sample.bytes()), workshop.gauge());
            return new Chunks().total(file, sample.column(), sample.split(ranges));
        });

        assertThat(run)
                .reachedInFlight(ranges)
                .holds(
                        file.readers() >= ranges,
                        "Expected %d threads to read, but %d did.".formatted(ranges, file.readers()),
                        "The ranges were all begun, but there was not a thread for each.")
                .passes(addsUpTo(sample));
    }

    /** One range, neither the first nor the last, ends only when all the others have ended and nobody does anything. */
    @Test
    @Order(21)
    @DisplayName("waits for every range, whichever is the last to end")
    void waitsForAll() throws InterruptedException {
        Sample sample = Sample.of(200);
        List<ByteRange> ranges = sample.split(5);
        long late = ranges.get(ThreadLocalRandom.current().nextInt(1, 4)).from();

        var run = workshop.observe(() -> {
            Others others = new Others();
            file = new CsvFile(
                    Sources.heldAt(sample.bytes(), late, () -> Idle.await(others, () -> file.stillOpen() > 1)),
                    workshop.gauge());
            return new Chunks().total(file, sample.column(), ranges);
        });

        assertThat(run).returned().passes(addsUpTo(sample)).leftNothingBehind();
    }

    @Test
    @Order(22)
    @DisplayName("loses nothing when threads meet wherever they change the same thing")
    void losesNothing() throws InterruptedException {
        Sample sample = Sample.of(60);
        int ranges = ThreadLocalRandom.current().nextInt(3, 6);
        Encounters<ChunkedReading> encounters = Encounters.of(Chunks.class);

        var run = workshop.rendezvous(ranges).observe(() -> {
            file = new CsvFile(Sources.of(sample.bytes()), workshop.gauge());
            return encounters.make().total(file, sample.column(), sample.split(ranges));
        });

        assertThat(run).passes(encounters.noneInACollection()).returned().passes(addsUpTo(sample));
    }

    /** With more ranges than bytes several of them begin at byte 0; only one of them has anything in it. */
    @Test
    @Order(6)
    @DisplayName("finds the header although empty ranges come before it, where there are more ranges than bytes")
    void tinyFile() throws InterruptedException {
        Sample sample = Sample.tiny();
        int ranges = sample.bytes().length + 2;

        var run = workshop.observe(() -> {
            file = new CsvFile(Sources.of(sample.bytes()), Gauge.NONE);
            return new Chunks().total(file, sample.column(), sample.split(ranges));
        });

        assertThat(run).returned().passes(addsUpTo(sample));
    }

    @Test
    @Order(30)
    @DisplayName("reads a file like the documents' with 16 threads: each byte at most twice to split, once to add up")
    void documentsFile() throws IOException, InterruptedException {
        Sample sample = Sample.profiles(30_001);
        Path path = Files.write(folder.resolve("data.csv"), sample.bytes());
        CsvFile data = CsvFile.at(path);
        workshop.hangsAfter(A_MINUTE);

        var split = workshop.observe(() -> Map.of(MOST_RANGES, new Chunks().split(data, MOST_RANGES)));
        long bytesToSplit = data.bytesRead();
        var total = workshop.observe(() -> new Chunks().total(data, sample.column(), sample.split(MOST_RANGES)));

        assertThat(split)
                .returned()
                .passes(SplitCheck.of(sample))
                .passes(readAtMost(
                        data,
                        bytesToSplit,
                        2,
                        "split it",
                        "To look from the start again for each border costs more the more ranges there are. One look"
                                + " can find all borders; or several, each at a part of its own, if their quotes are"
                                + " counted together afterwards."));
        assertThat(total)
                .returned()
                .passes(addsUpTo(sample))
                .passes(readAtMost(
                        data,
                        data.bytesRead() - bytesToSplit,
                        1,
                        "add it up",
                        "Each thread needs its own range only, and open(from, to) begins there and ends there. When"
                            + " each reads the whole file, or reads up to where its range begins, the threads do more"
                            + " work together than one would alone."));
    }

    @Test
    @Order(31)
    @DisplayName("splits 64 MB and adds them up, and never holds more than 16 MB of memory")
    void constantMemory() throws InterruptedException {
        LongFile whole = LongFile.ofLongRows();
        LiveHeap splitting = whole.heap("To tell where a row starts it is enough to look at a byte and to forget it. A"
                + " buffer can be used again and again; readAllBytes needs more memory the longer the file is.");

        var split = workshop.hangsAfter(A_MINUTE)
                .observe(() -> new Chunks().split(new CsvFile(splitting.watching(whole.source()), Gauge.NONE), 2));

        assertThat(split).passes(splitting.stayedSmall()).returned();

        LongFile data = LongFile.ofShortRows();
        List<ByteRange> halves = List.of(
                new ByteRange(0, data.middle()),
                new ByteRange(data.middle(), data.source().size()));
        LiveHeap adding = data.heap();

        var total = workshop.observe(() -> {
            file = new CsvFile(adding.watching(data.source()), workshop.gauge());
            return new Chunks().total(file, 1, halves);
        });

        assertThat(total).passes(adding.stayedSmall()).returned().passes(addsUpTo(data.sample()));
    }

    @Test
    @Order(41)
    @DisplayName("splits and adds up with one call, closes everything, and leaves no thread behind")
    void inOneCall() throws InterruptedException {
        Sample sample = Sample.of(some());
        int threads = ThreadLocalRandom.current().nextInt(2, 9);

        var run = workshop.observe(() -> {
            file = new CsvFile(Sources.of(sample.bytes()), Gauge.NONE);
            return new Chunks().total(file, sample.column(), threads);
        });

        assertThat(run).returned().passes(addsUpTo(sample)).leftNothingBehind().passes(allClosed(file));
    }

    @Test
    @Order(62)
    @DisplayName("fails to split when the disk fails, tells why, and has closed everything all the same")
    void diskFailsWhileSplitting() throws InterruptedException {
        Sample sample = Sample.of(300);
        // Nobody can do without it: the line feed that the second range comes after.
        long broken = sample.split(2).getLast().from() - 1;
        String failure = "sector %d cannot be read".formatted(broken);

        var run = workshop.observe(() -> {
            file = new CsvFile(Sources.failingAt(sample.bytes(), broken, failure), Gauge.NONE);
            return new Chunks().split(file, 2);
        });

        assertThat(run)
                .failedWith("\"%s\"".formatted(failure), cause -> failure.equals(cause.getMessage()))
                .passes(allClosed(file))
                .leftNothingBehind();
    }

    @Test
    @Order(63)
    @DisplayName(
            "ends soon when it is interrupted while it adds up, passes the interrupt on, and leaves nothing behind")
    void interruptible() throws InterruptedException {
        Sample sample = Sample.of(200);
        int ranges = 4;

        var run = workshop.rendezvous(ranges).interruptAtRendezvous().observe(() -> {
            file = new CsvFile(Sources.slow(sample.bytes(), SLOW_SECONDS), workshop.gauge());
            return new Chunks().total(file, sample.column(), sample.split(ranges));
        });

        assertThat(run)
                .holds(
                        run.wall().compareTo(SOON) < 0,
                        "Expected the call to end soon after the interrupt, but it went on for %,d ms."
                                .formatted(run.wall().toMillis()),
                        "Here each read takes %d s, unless its thread is interrupted. Closing a pool waits for all that has been submitted; shutdownNow interrupts what runs. Threads of your own have to be interrupted one by one."
                                .formatted(SLOW_SECONDS))
                .passedOnTheInterrupt()
                .holds(
                        run.failure().isPresent(),
                        "Expected an exception and no total, but the call returned %s."
                                .formatted(run.result().map(Total::toString).orElse("null")),
                        "What only some of the ranges add up to looks like a total. Setting the flag again is for"
                                + " whoever cannot throw an InterruptedException; this method can.")
                .leftNothingBehind()
                .passes(allClosed(file));
    }
}
