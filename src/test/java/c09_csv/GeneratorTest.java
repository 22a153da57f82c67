package c09_csv;

import static c09_csv.GeneratedCheck.hasProfiles;
import static c09_csv.GeneratedCheck.hasSize;
import static c09_csv.GeneratedCheck.isHeaderOnly;
import static kata.evidence.Evidence.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c09_csv.Generator · a file from a seed, the same on every machine")
class GeneratorTest {

    private static final int LITTLE = 100_000;
    private static final int MUCH = 64_000_000;

    @RegisterExtension
    final Workshop workshop = new Workshop("file");

    private final long seed = ThreadLocalRandom.current().nextLong();

    private Run<byte[]> generate(Generating generator, long seed, long size) throws InterruptedException {
        return workshop.observe(() -> bytes(generator, seed, size));
    }

    private static byte[] bytes(Generating generator, long seed, long size) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        generator.generate(seed, size, file);
        return file.toByteArray();
    }

    @Test
    @Order(1)
    @DisplayName("writes a header and 13 fields a row, as RFC 4180 says, each field as it was drawn")
    void profiles() throws InterruptedException {
        var run = generate(new Generator(), seed, 300_000);

        assertThat(run).returned().passes(hasProfiles()).leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("writes as many bytes as it is asked for, 1 % more or less")
    void size() throws InterruptedException {
        for (int size : new int[] {LITTLE, ThreadLocalRandom.current().nextInt(LITTLE, 5 * LITTLE), 3_000_000}) {
            var run = generate(new Generator(), seed, size);

            assertThat(run).returned().passes(hasSize(size)).passes(hasProfiles());
        }
    }

    @Test
    @Order(3)
    @DisplayName("writes a header and nothing else where there is no room")
    void noRoom() throws InterruptedException {
        var run = generate(new Generator(), seed, 0);

        assertThat(run).returned().passes(isHeaderOnly());
    }

    @Test
    @Order(10)
    @DisplayName("writes the same bytes for the same seed, at each call")
    void sameSeed() throws InterruptedException {
        Generating generator = new Generator();

        var first = generate(generator, seed, LITTLE);
        var other = generate(generator, seed + 1, LITTLE);
        var second = generate(generator, seed, LITTLE);

        assertThat(first).returned();
        assertThat(other).returned();
        assertThat(second)
                .returned()
                .holds(
                        Arrays.equals(bytes(first), bytes(second)),
                        "Expected the same bytes for the same seed, but %s.".formatted(difference(first, second)),
                        "Nothing but the seed may decide what is drawn: not the clock, not chance, and not what an"
                                + " earlier call has left behind.");
    }

    @Test
    @Order(11)
    @DisplayName("writes other bytes for another seed")
    void otherSeed() throws InterruptedException {
        int bit = ThreadLocalRandom.current().nextInt(33, 47);

        var run = generate(new Generator(), seed, LITTLE);
        var next = generate(new Generator(), seed + 1, LITTLE);
        var far = generate(new Generator(), seed ^ 1L << bit, LITTLE);
        var negative = generate(new Generator(), -seed, LITTLE);
        var complement = generate(new Generator(), ~seed, LITTLE);

        assertThat(run).returned();
        assertThat(next)
                .returned()
                .holds(
                        !Arrays.equals(bytes(run), bytes(next)),
                        "Expected other bytes for seed %d than for seed %d, but they are the same."
                                .formatted(seed + 1, seed),
                        "The seed that is given is the one to begin with.");
        assertThat(far)
                .returned()
                .holds(
                        !Arrays.equals(bytes(run), bytes(far)),
                        "Expected other bytes for seed %x than for seed %x, but they are the same."
                                .formatted(seed ^ 1L << bit, seed),
                        "The seeds differ in their upper half only. A seed is a long; an int has room for the lower"
                                + " half.");
        for (var other : List.of(negative, complement)) {
            assertThat(other)
                    .returned()
                    .holds(
                            !Arrays.equals(bytes(run), bytes(other)),
                            "Expected other bytes for seed %d than for seed %d, but they are the same."
                                    .formatted(other == negative ? -seed : ~seed, seed),
                            "Each long is a seed of its own, a negative one as well. Math.abs and Long.hashCode make"
                                    + " the same of two.");
        }
    }

    @Test
    @Order(12)
    @DisplayName("writes the same bytes in a JVM with another language, character set, line separator and time zone")
    void otherMachine() throws InterruptedException {
        var here = workshop.observe(() -> OtherMachine.digest(bytes(new Generator(), seed, LITTLE)));
        var there = workshop.observe(() -> OtherMachine.digestOf(Generator.class, seed, LITTLE));

        assertThat(here).returned();
        assertThat(there)
                .returned()
                .holds(
                        here.result().equals(there.result()),
                        "Expected the same bytes on another machine, but they differ.",
                        "A machine has defaults: a character set, a language, a line separator, a time zone. Whoever"
                            + " names none gets the machine's. Also, the order of a Set.of or a Map.of is another in"
                            + " each JVM.");
    }

    /** The second file is begun and ended while the first one is half written, if the two can be written at once at all. */
    @Test
    @Order(13)
    @DisplayName("writes the same bytes although another file is written with the same object at the same time")
    void twoAtOnce() throws InterruptedException {
        Generating generator = new Generator();
        var alone = generate(new Generator(), seed, LITTLE);

        var disturbed = workshop.observe(() -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            generator.generate(seed, LITTLE, new Disturbed(file, generator, seed + 1, LITTLE));
            return file.toByteArray();
        });

        assertThat(alone).returned();
        assertThat(disturbed)
                .returned()
                .holds(
                        Arrays.equals(bytes(alone), bytes(disturbed)),
                        "Expected the same bytes as when nobody else writes, but %s."
                                .formatted(difference(alone, disturbed)),
                        "Two calls share what is in the object's fields. A generator of random numbers, or a buffer,"
                                + " that belongs to one file is made for that file, in a local variable.");
    }

    @Test
    @Order(14)
    @DisplayName("leaves the stream open: its owner closes it")
    void leavesItOpen() throws InterruptedException {
        boolean[] closed = {false};

        var run = workshop.observe(() -> {
            new Generator().generate(seed, LITTLE, new ByteArrayOutputStream() {

                @Override
                public void close() {
                    closed[0] = true;
                }
            });
            return null;
        });

        assertThat(run)
                .returned()
                .holds(
                        !closed[0],
                        "Expected the stream to stay open, but it was closed.",
                        "Whoever opens a stream closes it, and may have more to write. A writer closes the stream that"
                                + " it was made for: let yours write into a buffer of its own, or flush it and leave it"
                                + " open.");
    }

    @Test
    @Order(20)
    @DisplayName("writes 64 MB and never holds more than 16 MB of memory")
    void constantMemory() throws InterruptedException {
        LiveHeap heap = new LiveHeap(
                MUCH,
                "A row is done with as soon as it is written. Whoever collects the rows, or the text, and writes in"
                        + " the end needs more memory the larger the file is.");
        long[] written = new long[1];

        var run = workshop.hangsAfter(Duration.ofMinutes(1)).observe(() -> {
            new Generator().generate(seed, MUCH, new OutputStream() {

                @Override
                public void write(int value) throws IOException {
                    write(new byte[] {(byte) value}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int count) throws IOException {
                    written[0] += count;
                    heap.passed(written[0]);
                }
            });
            return written[0];
        });

        assertThat(run)
                .passes(heap.stayedSmall())
                .returned()
                .holds(
                        Math.abs(written[0] - MUCH) <= MUCH / 100,
                        "Expected %,d bytes, 1 %% more or less, but there are %,d.".formatted(MUCH, written[0]),
                        "Bytes count, and not characters or rows.");
    }

    @Test
    @Order(60)
    @DisplayName("fails when the disk is full, and tells why")
    void diskFull() throws InterruptedException {
        fillsUp(ThreadLocalRandom.current().nextInt(LITTLE / 2));
        var whole = generate(new Generator(), seed, LITTLE);
        assertThat(whole).returned();
        // Only what is written last has no room.
        fillsUp(bytes(whole).length - 1);
    }

    private void fillsUp(long bytes) throws InterruptedException {
        String failure = "No space left on device";
        long[] room = {bytes};

        var run = workshop.observe(() -> {
            new Generator().generate(seed, LITTLE, new OutputStream() {

                @Override
                public void write(int value) throws IOException {
                    write(new byte[] {(byte) value}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int count) throws IOException {
                    room[0] -= count;
                    if (room[0] < 0) {
                        throw new IOException(failure);
                    }
                }
            });
            return null;
        });

        assertThat(run)
                .failedWith("\"%s\"".formatted(failure), cause -> failure.equals(cause.getMessage()))
                .leftNothingBehind();
    }

    private static byte[] bytes(Run<byte[]> run) {
        return run.result().orElseThrow();
    }

    private static String difference(Run<byte[]> one, Run<byte[]> other) {
        byte[] first = bytes(one);
        byte[] second = bytes(other);
        int place = Arrays.mismatch(first, second);
        return place == Math.min(first.length, second.length)
                ? "there are %,d instead of %,d".formatted(second.length, first.length)
                : "from byte %,d on they differ".formatted(place);
    }
}
