package kata.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/**
 * One run that has been prepared: nothing is left to be done but what is measured, and to look whether it was right.
 *
 * @param <T> what the run returns
 */
final class Trial<T> implements AutoCloseable {

    private final Callable<T> code;
    private final Deque<Closeable> resources = new ArrayDeque<>();
    private Check<T> check = result -> {};
    private T result;

    private Trial(Callable<T> code) {
        this.code = code;
    }

    static <T> Trial<T> of(Callable<T> code) {
        return new Trial<>(code);
    }

    /** The same, whose result is looked at afterwards. */
    Trial<T> expecting(Check<T> right) {
        check = right;
        return this;
    }

    /** The same, which closes something in the end; the latest first. */
    Trial<T> closing(Closeable resource) {
        resources.push(resource);
        return this;
    }

    /** What is measured. */
    void run() throws Exception {
        result = code.call();
    }

    /**
     * Looks whether the run did what it was to do: a wrong answer's time means nothing.
     *
     * @throws WrongResult if it did not
     */
    void check() throws Exception {
        check.accept(result);
    }

    @Override
    public void close() throws IOException {
        while (!resources.isEmpty()) {
            resources.pop().close();
        }
    }

    /** Looks at a result. */
    @FunctionalInterface
    interface Check<T> {

        /** Throws {@link WrongResult} if it is not right. */
        void accept(T result) throws Exception;

        /** A check that passes when the result equals what is expected, which is worked out after the run. */
        static <T> Check<T> equalTo(Callable<T> expected, String what) {
            return result -> {
                if (!expected.call().equals(result)) {
                    throw new WrongResult(what + " is not what it should be");
                }
            };
        }
    }

    /** A run returned, but did not do its work. */
    static final class WrongResult extends Exception {

        private static final long serialVersionUID = 1L;

        WrongResult(String what) {
            super(what);
        }
    }
}
