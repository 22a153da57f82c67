package c01_measure;

/** Says how much memory a call takes. */
public interface MemoryMeters {

    /**
     * Makes a call once and measures its memory. Held is what is still in use right after a collection: garbage is not. It
     * is looked at before the call, at each checkpoint, and when the call has returned but its result is still held. The
     * same object may measure one call after another: each has figures of its own.
     *
     * @param call what to measure
     * @param heap where to read the figures
     * @return the call's result and its figures
     * @throws Exception what the call threw, as it was
     */
    <T> MemoryUse<T> measure(Measured<T> call, Heap heap) throws Exception;

    /** The heap of this JVM. */
    Heap heap();
}
