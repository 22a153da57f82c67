package c17_choose;

/** Says which strategy fits which work, on the JVM. */
@FunctionalInterface
public interface Advising {

    /**
     * The strategy for a situation. These are the rules; the first that fits counts:
     *
     * <ol>
     *   <li>What is quick enough stays as it is, one after another.
     *   <li>What comes one at a time has nothing to overlap with: one after another.
     *   <li>What computes needs processors. The threads of a JVM use them all, so a pool as wide as the processors is right,
     *       whatever the library and however many pieces there are.
     *   <li>What waits in calls that return at once needs no threads: futures, however many.
     *   <li>What waits in calls that block needs a thread for each wait. Up to {@link Situation#FEW} of them are a pool's,
     *       more are virtual threads.
     * </ol>
     *
     * The same situation always gets the same advice: nothing is remembered, measured or drawn.
     *
     * @param situation what is to be done
     * @return who should do it
     */
    Strategy advise(Situation situation);
}
