package c05_onefile;

import java.util.List;
import kata.Todo;

/** Has each message typed by a thread of its own; only one thread writes. */
public final class SingleWriter implements Writing {

    /** Finished blocks come through a queue, in the order in which they are done. What one thread owns needs no lock. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        // TODO typists put finished blocks into a BlockingQueue (or an ExecutorCompletionService, which has one
        // inside). One thread, for example this one, takes them out and writes. If the disk fails it
        // ends everything: the typists are interrupted, and the caller hears of it.
        throw new Todo("many typists, one writer");
    }
}
