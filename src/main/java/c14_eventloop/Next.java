package c14_eventloop;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.FutureTask;

/**
 * What a task asks of its loop at the end of a step. It says whether the task is ready, waits, or has come to its end.
 *
 * @param <T> what the task results in
 */
public sealed interface Next<T> {

    /** The task has more to do, and lets others go first: it is ready again, behind all that are. */
    record Again<T>() implements Next<T> {}

    /**
     * The task has nothing to do for a while.
     *
     * @param time how long, from the moment at which the step has returned; zero or more
     */
    record Sleep<T>(Duration time) implements Next<T> {

        public Sleep {
            if (time.isNegative()) {
                throw new IllegalArgumentException("nobody can sleep for " + time);
            }
        }
    }

    /**
     * The task needs a call that blocks. It is ready again when the call has ended, and reads with {@link FutureTask#get}
     * what came of it.
     *
     * @param call is to be run once, by another thread than the loop's; it keeps what the call returns or throws
     */
    record Offload<T>(FutureTask<?> call) implements Next<T> {

        public Offload {
            Objects.requireNonNull(call, "call");
        }
    }

    /**
     * The task has come to its end.
     *
     * @param result what came of it; may be {@code null}
     */
    record Done<T>(T result) implements Next<T> {}

    /** {@link Again}, in short. */
    static <T> Next<T> again() {
        return new Again<>();
    }

    /** {@link Sleep}, in short. */
    static <T> Next<T> sleep(Duration time) {
        return new Sleep<>(time);
    }

    /** {@link Offload}, in short. */
    static <T> Next<T> offload(FutureTask<?> call) {
        return new Offload<>(call);
    }

    /** {@link Done}, in short. */
    static <T> Next<T> done(T result) {
        return new Done<>(result);
    }
}
