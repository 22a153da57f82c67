package kata.interleave;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kata.evidence.Check;
import kata.evidence.ChildFailedException;
import kata.evidence.Finding;

/**
 * Has the threads that the learner's code starts meet where they change what they share. The learner's class is defined
 * again as {@link Interleaver} does it. A thread that is about to write a field or an element of an array, or to change a
 * collection that is not thread-safe, is held until another one is about to change the very same thing, and then both go
 * on. So of two that add to one variable each has read it before the other writes: what one of them adds is lost, each
 * time.
 *
 * <pre>{@code
 * var encounters = Encounters.<PrimeSearch>of(Balanced.class);
 *
 * var run = workshop.observe(() -> encounters.make().search(exponents, test, processors));
 *
 * assertThat(run).passes(encounters.noneInACollection()).returned(verdicts(exponents));
 * }</pre>
 *
 * <p>Threads are only ever held, so nothing happens that could not happen by itself; and nobody is held any longer than
 * others can still come. Where a lock guards what is shared, nobody else can, and the thread goes on alone.
 *
 * <p>What it does not see: what the thread that made the object changes, for it is never held; and what is handed on as a
 * method reference such as {@code results::add}.
 *
 * @param <T> the contract that the learner's class fulfils
 */
public final class Encounters<T> {

    private static final String NOT_THREAD_SAFE =
            "Two that change it at the same moment may lose what one of them puts in, or break it. Let each thread"
                    + " return what it has found, and let one thread put it together; or take a collection of"
                    + " java.util.concurrent.";

    private static final String CONFLICT = ConflictException.class.getName() + ": ";

    private final LearnersClasses classes;
    private volatile Crowd crowd;

    private Encounters(LearnersClasses classes) {
        this.classes = classes;
    }

    /**
     * Threads of a learner's class meet, and of what else is the learner's.
     *
     * @param learners the class
     */
    public static <T> Encounters<T> of(Class<? extends T> learners) {
        return new Encounters<>(LearnersClasses.of(learners, List.of()));
    }

    /** Makes an object whose threads meet. To be called by the thread that is going to call the learner's code. */
    public T make() {
        crowd = new Crowd(classes.sites());
        classes.gather(crowd);
        return classes.<T>maker().make();
    }

    /** Which two threads were about to change the same collection, which is not thread-safe. */
    public Optional<String> conflict() {
        return Optional.ofNullable(crowd).flatMap(Crowd::conflict);
    }

    /** No two threads were about to change the same collection that is not thread-safe. */
    public Check<Object> noneInACollection() {
        return run -> conflict().map(Encounters::finding);
    }

    /**
     * The same in a JVM of its own: has a child look, when the learner's code has ended in whatever way.
     *
     * @param work what the child does with the object that it has made
     * @throws Exception what tells {@link #noneInACollectionOfTheChild} if two threads were; else what the work throws
     */
    public <R> R noneInACollection(Callable<R> work) throws Exception {
        try {
            return work.call();
        } finally {
            Optional<String> conflict = conflict();
            if (conflict.isPresent()) {
                // Whatever else came of it.
                throw new ConflictException(conflict.get());
            }
        }
    }

    /** No two threads were, in a child that has looked. */
    public static Check<Object> noneInACollectionOfTheChild() {
        return run -> run.failure()
                .filter(ChildFailedException.class::isInstance)
                .map(failure -> ((ChildFailedException) failure).thrown())
                .filter(thrown -> thrown.startsWith(CONFLICT))
                .map(thrown -> finding(thrown.substring(CONFLICT.length())));
    }

    private static Finding finding(String conflict) {
        return new Finding(conflict, NOT_THREAD_SAFE);
    }

    /** Two threads were about to change the same collection, which is not thread-safe. */
    private static final class ConflictException extends Exception {

        private static final long serialVersionUID = 1L;

        ConflictException(String conflict) {
            super(conflict);
        }
    }
}
