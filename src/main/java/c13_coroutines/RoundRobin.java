package c13_coroutines;

import java.util.List;

/** Lets several coroutines run in turn, one step each. */
public interface RoundRobin {

    /**
     * Resumes the first, the second, and so on to the last, and begins again with the first, until all have ended. One that
     * has ended drops out and is not resumed again; the others keep their order. Everything happens on the calling thread.
     *
     * @param coroutines none of them has been resumed yet; may be empty; is not changed
     * @return all that they have yielded, in the order in which they did
     * @throws Exception what a coroutine threw, as it is; an {@link Error} too. None is resumed any more then, and the
     *     others that have not ended have been closed, each once. What fails on closing is kept as a suppressed exception, and does not
     *     keep the others from being closed
     */
    <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception;
}
