package c04_races;

/** Does the same step again and again, until it is told to stop. */
public interface Repeating extends Runnable {

    /**
     * Calls the step again and again, on the calling thread, and returns when it has been told to stop. To be called once.
     * An interrupt does not tell it to: that is for the step to hear.
     *
     * @throws RuntimeException what a step threw, as it is; no other step follows
     */
    @Override
    void run();

    /**
     * Tells it to stop: a step that has begun may end, and no other begins. Does not wait for that, and does not
     * interrupt the step. Any thread may call it, the step as well, any number of times, also before {@link #run}: then there
     * is no step at all.
     */
    void stop();
}
