package c08_letters;

import kata.SessionFactory;
import kata.Todo;

/** Makes the calls of an iteration at once, and the iterations one after another. */
public final class ThreadsInside implements LetterIterations {

    /** The threads give their answers back, and the calling thread alone puts them together: nothing is shared. */
    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        // TODO for each iteration start all its calls, each on a thread and with a session of its own, then collect
        // their answers, count them with your LetterCount, and write the file before the next iteration begins.
        // Look up: Executors.newVirtualThreadPerTaskExecutor, ExecutorService.invokeAll, Future.get.
        throw new Todo("the calls of an iteration at once");
    }
}
