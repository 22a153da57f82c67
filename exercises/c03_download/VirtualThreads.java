package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;
import kata.SessionFactory;
import kata.Todo;

/** Downloads all sites with a virtual thread each. */
public final class VirtualThreads implements Downloads {

    /** A virtual thread that waits costs next to nothing, so there is no pool to share and no reason to share a session. */
    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        // TODO submit one task a site to Executors.newVirtualThreadPerTaskExecutor().
        // Each task opens and closes a session of its own.
        throw new Todo("a virtual thread a site");
    }
}
