package c12_processes;

import java.io.IOException;
import java.util.List;

/**
 * Child processes that wait for numbers to square, from the moment when the pool is made until it is closed. One thread at
 * a time uses the pool.
 */
public interface SquarePool extends AutoCloseable {

    /** A task whose worker dies so many times is given up. */
    int TRIES = 3;

    /**
     * Has the workers square each number. A worker that has nothing to do takes the next number. When a worker dies another
     * takes its place, and its number, and nothing else is done again.
     *
     * @param numbers no number comes twice; may be empty
     * @return the squares, in the order of the numbers
     * @throws Exception if a number cannot be squared: the exception or a cause has the message that {@link Squares} had in
     *     the child, and the worker lives on. Also if a number's worker has died {@link #TRIES} times; the message names
     *     the number, in its digits alone
     */
    List<Long> squares(List<Long> numbers) throws Exception;

    /** Ends the workers. They have ended when it returns. */
    @Override
    void close() throws IOException;
}
