package c05_onefile;

import static c05_onefile.FileChecks.oneWriteABlock;
import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kata.Gauge;
import kata.evidence.Run;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@DisplayName("c05_onefile.Async · every block has its place, and nobody waits for the disk")
class AsyncTest extends OneFileScenario {

    /** Those that an answer may have besides the disk's. */
    private static final int FEW = 4;

    private final AsyncWriting writing = new Async();
    private final List<AsyncLetterFile> opened = new ArrayList<>();

    @AfterEach
    void closeFiles() throws IOException {
        for (AsyncLetterFile file : opened) {
            file.close();
        }
    }

    /** The disk writes nothing before all blocks have been handed to it, and then the latest first. */
    @Override
    Run<?> write(List<Message> messages) throws Exception {
        HeldDisk disk = new HeldDisk(messages.size());
        AsyncLetterFile file = AsyncLetterFile.open(sheet.path(), disk.requests(this::start), disk.disk());
        return observe(messages, Gauge.NONE, file);
    }

    @Override
    Run<?> writeToFailingDisk(List<Message> messages) throws Exception {
        return observe(
                messages, Gauge.NONE, AsyncLetterFile.openOnFullDisk(sheet.path(), this::start, Gauge.NONE, 5_000));
    }

    private Run<Void> observe(List<Message> messages, Gauge typing, AsyncLetterFile file) throws InterruptedException {
        opened.add(file);
        return workshop.observe(() -> writing.write(messages, new Typist(typing), file), Future::get);
    }

    private Gauge.Mark start(String unit) throws InterruptedException {
        return workshop.gauge().start(unit);
    }

    @Test
    @Order(10)
    @DisplayName("returns its future before the disk has written anything, and completes it afterwards")
    void doesNotWait() throws Exception {
        List<Message> messages = Sheet.messages(10);
        HeldDisk disk = new HeldDisk(Integer.MAX_VALUE);
        Gauge held = disk.disk();
        AtomicReference<Future<?>> future = new AtomicReference<>();
        AtomicInteger begun = new AtomicInteger();
        AtomicBoolean early = new AtomicBoolean();
        // The disk is one thread: when it begins with the last write all others are done, and that one is not.
        Gauge noting = unit -> {
            Gauge.Mark mark = held.start(unit);
            Future<?> returned = future.get();
            if (begun.incrementAndGet() == messages.size() && returned != null) {
                early.set(returned.isDone());
            }
            return mark;
        };
        AsyncLetterFile file = AsyncLetterFile.open(sheet.path(), disk.requests(this::start), noting);
        opened.add(file);
        int[] threads = new int[1];

        var run = workshop.observe(() -> writing.write(messages, new Typist(Gauge.NONE), file), written -> {
            boolean tooSoon = written.isDone();
            threads[0] = workshop.threadsNow();
            future.set(written);
            disk.letGo();
            written.get();
            return tooSoon;
        });

        assertThat(run)
                .returnedBeforeAnyAnswer()
                .keptNobodyWaiting()
                .holds(
                        threads[0] <= FEW,
                        "Expected at most %d threads while the disk is busy, but there were %d."
                                .formatted(FEW, threads[0]),
                        "A thread that waits for its block is a thread too many, a virtual one as well. Say what is to"
                                + " happen when the block is in the file, and do not wait.")
                .passes(FileChecks.completedAfterTheWrites())
                .passes(sheet.hasWholeBlocks(messages))
                .holds(
                        file.isOpen(),
                        "Expected the file to stay open, but it was closed.",
                        "Whoever opens a file closes it. This one was handed in, and its owner still needs it.")
                .holds(
                        !early.get(),
                        "Expected the future to complete when all blocks are in the file, but it was complete before"
                                + " the disk had begun with the last.",
                        "The write that was asked for last need not be the one that is done last: a disk takes them in"
                                + " any order. CompletableFuture.allOf waits for all of them.");
    }

    @Test
    @Order(20)
    @DisplayName("has all 26 blocks under way to the disk at once")
    void overlaps() throws Exception {
        List<Message> messages = Sheet.messages(26);

        var run = write(messages);

        assertThat(run).reachedInFlight(26).passes(sheet.hasWholeBlocks(messages));
    }

    @Test
    @Order(30)
    @DisplayName("goes to the disk once for each block, and not once for each letter")
    void oneWrite() throws Exception {
        List<Message> messages = Sheet.messages(4);
        AsyncLetterFile file = AsyncLetterFile.open(sheet.path(), Gauge.NONE, Gauge.NONE);

        var run = observe(messages, Gauge.NONE, file);

        assertThat(run).returned().passes(oneWriteABlock(file.writes(), messages));
    }

    @Test
    @Order(40)
    @DisplayName("needs no more than 4 threads for 26 messages, and leaves none behind")
    void fewThreads() throws Exception {
        HeldDisk disk = new HeldDisk(26);
        AsyncLetterFile file = AsyncLetterFile.open(sheet.path(), disk.requests(this::start), disk.disk());

        List<Message> messages = Sheet.messages(26);

        var run = observe(messages, this::start, file);

        assertThat(run).usedFewThreads(4).leftNothingBehind().passes(FileChecks.typedOnce(messages));
    }

    @Test
    @Order(63)
    @DisplayName("fails when a typist fails, by an exception or by its future, and tells why")
    void typistFails() throws Exception {
        List<Message> messages = Sheet.messages(6);
        Message ill = messages.get(ThreadLocalRandom.current().nextInt(messages.size()));
        String failure = "the typist of %s fell ill".formatted(ill.letter());
        AsyncLetterFile file = AsyncLetterFile.open(sheet.path(), this::start, Gauge.NONE);
        workshop.stuckAfter(Duration.ofSeconds(5));

        var run = observe(
                messages,
                unit -> {
                    if (unit.equals("type " + ill.letter())) {
                        throw new IllegalStateException(failure);
                    }
                    return start(unit);
                },
                file);

        assertThat(run)
                .failedWith("\"%s\"".formatted(failure), cause -> failure.equals(cause.getMessage()))
                .leftNothingBehind();
    }
}
