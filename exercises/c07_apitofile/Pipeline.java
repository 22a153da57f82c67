package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.SessionFactory;
import kata.Todo;

/** Ten callers put their answers into a queue with room for ten, from which one writer takes them. */
public final class Pipeline implements ApiToFile {

    /** A caller that finds the queue full waits: a slow disk holds the callers back. */
    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        // TODO ten callers, each with a session, share the sites out by an AtomicInteger and put lines into an
        // ArrayBlockingQueue of 10. One writer, for example this thread, takes one line at a time and writes
        // it. A caller tells through the queue that it has ended, or why it failed. If the writer fails,
        // interrupt the callers: ExecutorService.shutdownNow().
        throw new Todo("10 callers, a queue of 10, one writer");
    }
}
