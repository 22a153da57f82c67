package c07_apitofile;

import java.net.URI;
import java.util.List;
import kata.SessionFactory;
import kata.Todo;

/** Calls each site on a virtual thread of its own; one thread writes. */
public final class VirtualThreads implements ApiToFile {

    /** Whoever calls does not write, and whoever writes does not call. */
    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        // TODO submit one task a site to an ExecutorCompletionService around
        // Executors.newVirtualThreadPerTaskExecutor(). Then take() as many answers as there are sites, and write each
        // here. If that fails, nobody needs the rest: shutdownNow().
        throw new Todo("a virtual thread a call, one writer");
    }
}
