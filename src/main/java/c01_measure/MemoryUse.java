package c01_measure;

/**
 * What a call returned, and the memory that it took on this JVM's heap. What its child processes hold is not in these
 * figures, and neither is native memory.
 *
 * @param result what the call returned, may be {@code null}
 * @param allocatedBytes how many bytes were allocated while it ran, by all threads; most of them may have been freed again
 * @param peakLiveBytes the most that was held at once, less what had been held before the call; 0 if there never was more.
 *     Only the checkpoints and the end of the call are looked at, so what is held between two of them is not seen.
 */
public record MemoryUse<T>(T result, long allocatedBytes, long peakLiveBytes) {}
