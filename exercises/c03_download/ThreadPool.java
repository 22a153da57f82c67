package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.Todo;

/** Downloads all sites with a fixed pool of platform threads. */
public final class ThreadPool implements Downloads {

    /** Ten threads share the work, and each has a session of its own: {@link Session} is not thread-safe. */
    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        // TODO submit one task a site to Executors.newFixedThreadPool(10), then collect the pages in the order of
        // `sites`. Close the pool and the sessions in the end.
        // Look up: ExecutorService (submit, close), Future, ThreadLocal.withInitial.
        throw new Todo("a pool of 10 threads");
    }
}
