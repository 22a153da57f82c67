package kata.interleave;

import java.util.List;
import kata.evidence.Exercise;

/**
 * Finds races on purpose. The learner's class is defined again with a point before every step that another thread could
 * notice: reading or writing a field or an array element, entering {@code synchronized}, calling somebody else's method.
 * Only one thread runs at a time, and at a point the turn can pass to another one. So the threads' steps are put into one
 * order after the other, first with one switch, then with two, and the result is judged after each.
 *
 * <pre>{@code
 * Outcome outcome = Interleaver.<Counters>of(Counter.class)
 *         .fresh()
 *         .threads(2, Counters::increment)
 *         .expect("the count", 2, Counters::value)
 *         .explore();
 *
 * assertThat(outcome).isRightInEveryOrder("Reading, adding and writing are three steps.");
 * }</pre>
 *
 * <p>Threads are only ever held, never hurried: each order is one that could happen by itself. A right answer is therefore
 * never rejected, whatever it guards its data with. A thread that waits for another is noticed by its state, and the other
 * one goes on. Where the code waits for a notification, each order is tried once more with a first wait that returns for no
 * reason, as its documentation allows: whoever does not look again is found. A limit of time, on that wait or on a lock, is
 * over at once there, as it may be when others take long: whoever then goes on without what he waited for is found.
 *
 * <p>One thread runs at a time, and so each sees what the others wrote. Whether it is sure to is looked at all the same: two
 * threads that use a plain field, of which one writes, need a lock in common, a volatile field or whatever else orders them
 * (JLS 17.4.5); see {@link Visibility}. What a compiler makes of a loop that looks at such a field needs a test of its own.
 *
 * <p>What it does not see:
 *
 * <ul>
 *   <li>Steps inside the JDK's classes: a call such as {@code list.add(x)} is one step. What goes wrong between two calls
 *       is found; two threads inside the same {@code ArrayList}, {@code HashMap} or other collection that is not
 *       thread-safe are reported as such; what else goes wrong inside of a call is not seen, nor a shared
 *       {@code StringBuilder}.
 *   <li>Races that need three switches, and those among threads that the learner's code starts itself: these run as they
 *       please. {@link Encounters} is for them.
 * </ul>
 *
 * <p>It never hangs: threads that wait for each other, that nobody wakes up, or that run for ten seconds are told, and left
 * behind as daemon threads if they cannot be interrupted.
 *
 * <p>Static fields are fresh for each order as well. Types that the learner's class shares with the test must be public,
 * with public members: the class that is defined again lies in another run-time package.
 *
 * @param <T> the contract that the learner's class fulfils
 */
public final class Interleaver<T> {

    private final LearnersClasses classes;
    private final Exercise exercise;

    private Interleaver(LearnersClasses classes, Exercise exercise) {
        this.classes = classes;
        this.exercise = exercise;
    }

    /**
     * Interleaves threads in a learner's class, in its nested classes, and in those classes of its package that it uses
     * and that its interfaces do not speak of: these are the learner's as well.
     *
     * @param learners the class
     * @param more further classes of the learner, where the above does not lead to them
     */
    public static <T> Interleaver<T> of(Class<? extends T> learners, Class<?>... more) {
        return new Interleaver<>(
                LearnersClasses.of(learners, List.of(more)),
                new Exercise(learners.getPackageName(), learners.getSimpleName()));
    }

    /**
     * The threads share one object of the learner's class.
     *
     * @param arguments of its constructor
     */
    public Scenario<T> fresh(Object... arguments) {
        return given(learners -> learners.make(arguments));
    }

    /** The threads share whatever is set up here. */
    public <S> Scenario<S> given(Scene<T, S> scene) {
        return new Scenario<>(classes, exercise, scene);
    }
}
