package c01_measure;

/**
 * A call whose memory is measured.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface Measured<T> {

    /**
     * Does the work.
     *
     * @param checkpoint to be told when there is something to see
     */
    T call(Checkpoint checkpoint) throws Exception;
}
