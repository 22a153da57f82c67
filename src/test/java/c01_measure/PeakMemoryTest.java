package c01_measure;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.Gauge;
import kata.Worker;
import kata.evidence.Failing;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c01_measure.PeakMemory · allocated in all, and held at once")
class PeakMemoryTest {

    private static final long MB = 1_000_000;
    private static final int SMALL = 8_000_000;
    private static final String HELD =
            "Held is what is in use right after a collection, less what was in use right after a collection before the"
                    + " call. The most that was seen at any checkpoint counts, and at the end.";
    private static final String GARBAGE =
            "What nobody holds any more stays in use until it is collected. So collect before each look, the first one"
                    + " included.";
    private static final String ALLOCATED =
            "What is allocated only ever grows: the reading after the call less the reading before it. What has been"
                    + " freed meanwhile counts too.";

    private static final String HEAP_ONLY =
            "The figures are those of this JVM's heap. What a child process holds is in the child's heap, and what a"
                    + " direct buffer holds is in no heap at all; MemoryUse says so, and so no figure may have it.";

    @RegisterExtension
    final Workshop workshop = new Workshop("call");

    private final MemoryMeters meter = new PeakMemory();

    @Test
    @Order(1)
    @DisplayName("reports what a call holds at a checkpoint, although it lets go of it later")
    void holds() throws InterruptedException {
        FakeHeap heap = new FakeHeap();
        long held = someBytes(64);
        long little = someBytes(1);
        int answer = ThreadLocalRandom.current().nextInt();
        int[] calls = {0};

        var run = measure(heap, checkpoint -> {
            calls[0]++;
            heap.hold(little);
            checkpoint.here();
            heap.hold(held);
            checkpoint.here();
            heap.drop(held);
            checkpoint.here();
            heap.drop(little);
            return answer;
        });

        assertThat(run)
                .returnedWith(
                        "the call's result", answer, MemoryUse::result, "It belongs into the MemoryUse, as it is.")
                .returnedWith("the peak in bytes", held + little, MemoryUse::peakLiveBytes, HELD)
                .returnedWith("the bytes allocated", held + little, MemoryUse::allocatedBytes, ALLOCATED)
                .noted("the number of calls", 1, calls[0], "The call is made once: what it does may not be harmless.");
    }

    @Test
    @Order(2)
    @DisplayName("reports a small peak for 64 MB in pieces of 1 MB, one at a time")
    void pieces() throws InterruptedException {
        FakeHeap heap = new FakeHeap();
        int pieces = ThreadLocalRandom.current().nextInt(60, 70);

        var run = measure(heap, checkpoint -> {
            for (int i = 0; i < pieces; i++) {
                heap.hold(MB);
                checkpoint.here();
                heap.drop(MB);
                if (i % 2 == 0) {
                    // Somebody may look while nothing is held, too: what is held next is not more than before.
                    checkpoint.here();
                }
            }
            return "done";
        });

        assertThat(run)
                .returnedWith("the peak in bytes", MB, MemoryUse::peakLiveBytes, GARBAGE)
                .returnedWith("the bytes allocated", pieces * MB, MemoryUse::allocatedBytes, ALLOCATED);
    }

    @Test
    @Order(10)
    @DisplayName("does not count the garbage that a checkpoint finds")
    void garbage() throws InterruptedException {
        FakeHeap heap = new FakeHeap();
        long wasted = someBytes(64);

        var run = measure(heap, checkpoint -> {
            heap.hold(wasted);
            heap.drop(wasted);
            checkpoint.here();
            heap.hold(wasted);
            heap.drop(wasted);
            return "done";
        });

        assertThat(run)
                .returnedWith("the peak in bytes", 0L, MemoryUse::peakLiveBytes, GARBAGE)
                .returnedWith("the bytes allocated", 2 * wasted, MemoryUse::allocatedBytes, ALLOCATED);
    }

    @Test
    @Order(11)
    @DisplayName("counts what the call's result holds, at the end and without a checkpoint")
    void result() throws InterruptedException {
        FakeHeap heap = new FakeHeap();
        long held = someBytes(64);

        var run = measure(heap, _ -> {
            heap.hold(held);
            return "a result that holds it";
        });

        assertThat(run)
                .returnedWith(
                        "the peak in bytes",
                        held,
                        MemoryUse::peakLiveBytes,
                        "When the call has returned its result is still held. That is the last moment to look at.");
    }

    @Test
    @Order(12)
    @DisplayName("reports nothing for a call that allocates nothing, and for one that only lets go")
    void nothing() throws InterruptedException {
        FakeHeap heap = new FakeHeap();

        var empty = measure(heap, _ -> null);
        var lettingGo = measure(heap, checkpoint -> {
            heap.drop(5 * MB);
            checkpoint.here();
            return null;
        });

        for (Run<MemoryUse<Object>> run : List.of(empty, lettingGo)) {
            assertThat(run)
                    .returnedWith(
                            "the peak in bytes",
                            0L,
                            MemoryUse::peakLiveBytes,
                            "The call never held more than was held before. A peak is never below zero: the moment"
                                    + " before the call counts too.")
                    .returnedWith("the bytes allocated", 0L, MemoryUse::allocatedBytes, ALLOCATED);
        }
    }

    @Test
    @Order(12)
    @DisplayName("measures one call after another, each with figures of its own")
    void oneAfterAnother() throws InterruptedException {
        FakeHeap heap = new FakeHeap();
        long much = someBytes(64);
        long little = someBytes(1);

        var first = measure(heap, checkpoint -> {
            heap.hold(much);
            checkpoint.here();
            heap.drop(much);
            return null;
        });
        var second = measure(heap, checkpoint -> {
            heap.hold(little);
            checkpoint.here();
            heap.drop(little);
            return null;
        });

        String ownFigures = "The same object measured another call before. What is remembered during a call belongs to"
                + " that call: an object made for it, not a field.";
        assertThat(first).returnedWith("the first peak in bytes", much, MemoryUse::peakLiveBytes, ownFigures);
        assertThat(second)
                .returnedWith("the second peak in bytes", little, MemoryUse::peakLiveBytes, ownFigures)
                .returnedWith("the bytes allocated by the second", little, MemoryUse::allocatedBytes, ALLOCATED);
    }

    @Test
    @Order(13)
    @DisplayName("hands on the failure of the call")
    void failsLoudly() throws InterruptedException {
        handsOn(new IOException(
                "disk %d is full".formatted(ThreadLocalRandom.current().nextInt(1_000))));
        handsOn(new AssertionError(
                "heap %d is full".formatted(ThreadLocalRandom.current().nextInt(1_000))));
    }

    private void handsOn(Throwable failure) throws InterruptedException {
        var run = measure(new FakeHeap(), _ -> {
            return Failing.with(failure);
        });

        assertThat(run).failedWithJust("the call's failure", failure);
    }

    @Test
    @Order(20)
    @DisplayName("reports 64 to 80 MB for a call that holds that much of this JVM's heap")
    void reallyHolds() throws InterruptedException {
        var run = measureReally(64 * MB, 80 * MB, checkpoint -> {
            List<byte[]> pieces = Memory.some64Megabytes();
            checkpoint.here();
            Reference.reachabilityFence(pieces);
            return "done";
        });

        assertThat(run)
                .returnedWithBytes("the peak", 64 * MB, 80 * MB, MemoryUse::peakLiveBytes, HELD)
                .returnedWithBytes("the bytes allocated", 64 * MB, 80 * MB, MemoryUse::allocatedBytes, ALLOCATED)
                .leftNothingBehind();
    }

    @Test
    @Order(21)
    @DisplayName("reports a small peak for a call that really allocates 64 MB in pieces of 1 MB")
    void reallyInPieces() throws InterruptedException {
        Memory memory = new Memory();

        var run = measureReally(0, SMALL, checkpoint -> {
            for (int i = 1; i <= 66; i++) {
                memory.waste(1_000_000);
                if (i % 22 == 0) {
                    checkpoint.here();
                }
            }
            return "done";
        });

        assertThat(run)
                .returnedWithBytes("the peak", 0, SMALL, MemoryUse::peakLiveBytes, GARBAGE)
                .returnedWithBytes("the bytes allocated", 64 * MB, 80 * MB, MemoryUse::allocatedBytes, ALLOCATED);
    }

    @Test
    @Order(22)
    @DisplayName("does not count real garbage, and collects it before it looks")
    void realGarbage() throws InterruptedException {
        Memory memory = new Memory();

        var run = measureReally(0, SMALL, checkpoint -> {
            memory.waste(32_000_000);
            checkpoint.here();
            memory.waste(32_000_000);
            return "done";
        });

        assertThat(run).returnedWithBytes("the peak", 0, SMALL, MemoryUse::peakLiveBytes, GARBAGE);
    }

    @Test
    @Order(23)
    @DisplayName("counts what other threads allocate, although they have ended")
    void otherThreads() throws InterruptedException {
        var run = measureReally(0, Long.MAX_VALUE, _ -> {
            Memory memory = new Memory();
            long before = Memory.allocated();
            Programs.onThreads(4, () -> {
                        for (int i = 0; i < 17; i++) {
                            memory.waste(1_000_000);
                        }
                        return null;
                    })
                    .call();
            Memory.awaitAllocated(before + 4 * 17 * MB);
            return "done";
        });

        assertThat(run)
                .returnedWithBytes(
                        "the bytes allocated",
                        64 * MB,
                        80 * MB,
                        MemoryUse::allocatedBytes,
                        "Four threads allocated 17 MB each and have ended. A thread's own figure knows nothing of the"
                                + " others, and a sum over the threads that are alive forgets those that have ended;"
                                + " the JVM keeps a total of all of them.");
    }

    @Test
    @Order(30)
    @DisplayName("does not see what a child process holds")
    void childProcess() throws InterruptedException {
        var run = measureReally(0, SMALL, checkpoint -> {
            try (Worker child = Worker.start(HoldingChild.class)) {
                String held = child.ask("32000000");
                checkpoint.here();
                return held;
            }
        });

        assertThat(run)
                .returnedWith("what the child holds", "32000000", MemoryUse::result, "It belongs into the MemoryUse.")
                .returnedWithBytes("the peak", 0, SMALL, MemoryUse::peakLiveBytes, HEAP_ONLY)
                .leftNothingBehind();
    }

    @Test
    @Order(31)
    @DisplayName("does not see native memory, such as a direct buffer's")
    void nativeMemory() throws InterruptedException {
        var run = measureReally(0, SMALL, checkpoint -> {
            ByteBuffer buffer = ByteBuffer.allocateDirect(64_000_000);
            checkpoint.here();
            return buffer.capacity();
        });

        assertThat(run)
                .returnedWithBytes("the peak", 0, SMALL, MemoryUse::peakLiveBytes, HEAP_ONLY)
                .returnedWithBytes("the bytes allocated", 0, SMALL, MemoryUse::allocatedBytes, HEAP_ONLY);
    }

    @Test
    @Order(32)
    @DisplayName("reads the heap, and no other memory of this JVM, such as its classes and its compiled code")
    void onlyTheHeap() throws InterruptedException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        Run<Long> run = null;
        // A collection between the two readings would make them differ, and it is nobody's fault.
        for (int attempt = 1; attempt <= 3 && (run == null || run.result().orElse(0L) > SMALL); attempt++) {
            Memory.settle();
            run = workshop.observe(() -> {
                Heap heap = meter.heap();
                heap.collect();
                return Math.abs(heap.usedBytes() - memory.getHeapMemoryUsage().getUsed());
            });
        }

        assertThat(run)
                .returnedWithBytes(
                        "the difference to what MemoryMXBean says of the heap",
                        0,
                        SMALL,
                        difference -> difference,
                        HEAP_ONLY);
    }

    private <T> Run<MemoryUse<T>> measure(FakeHeap heap, Measured<T> call) throws InterruptedException {
        return workshop.observe(() -> meter.measure(call, heap));
    }

    /**
     * Measures up to three times, until the peak is as expected. What other threads of this JVM take between the collection
     * and the reading, a buffer of their own to allocate from for example, counts as in use, and is nobody's fault.
     */
    private <T> Run<MemoryUse<T>> measureReally(long least, long most, Measured<T> call) throws InterruptedException {
        Run<MemoryUse<T>> run = null;
        for (int attempt = 1; attempt <= 3 && (run == null || !hasPeak(run, least, most)); attempt++) {
            Memory.settle();
            run = workshop.observe(() -> meter.measure(checkpoint -> call.call(() -> look(checkpoint)), meter.heap()));
        }
        return run;
    }

    private static <T> boolean hasPeak(Run<MemoryUse<T>> run, long least, long most) {
        return run.result()
                .map(MemoryUse::peakLiveBytes)
                .filter(peak -> peak >= least && peak <= most)
                .isPresent();
    }

    /** Each look is a unit, so that a run that is slow on a very busy machine can be told from one that hangs. */
    private void look(Checkpoint checkpoint) {
        try (Gauge.Mark _ = workshop.gauge().start("look")) {
            checkpoint.here();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long someBytes(int megabytes) {
        return megabytes * MB + ThreadLocalRandom.current().nextLong(MB);
    }
}
