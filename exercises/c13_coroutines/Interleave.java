package c13_coroutines;

import java.util.List;
import kata.Todo;

/** Lets coroutines run in turn: who has had a step goes to the end of the queue. */
public final class Interleave implements RoundRobin {

    /** One step after another, each of the coroutine that has waited longest. */
    @Override
    public <T> List<T> run(List<? extends Coroutine<T>> coroutines) throws Exception {
        // TODO take the first from a queue, resume it, and put it back at the end unless it has ended. Close what is
        // left when one fails. Look up: ArrayDeque (remove, add), Throwable.addSuppressed.
        throw new Todo("coroutines in turn, a step each");
    }
}
