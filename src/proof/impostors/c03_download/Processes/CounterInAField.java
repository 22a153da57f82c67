// Fails in: oneSite
// Says: Expected the second call to return its own page only
// The counter that deals out the sites is in a field: it begins the second call where it ended the first.
package c03_download;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

/** Downloads all sites with four child processes, each with a session of its own. */
public final class Processes implements ProcessDownloads {

    private final AtomicInteger next = new AtomicInteger();

    /** Each child is started once and gets the next site as soon as it has delivered a page. */
    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        Page[] pages = new Page[sites.size()];
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class)) {
                for (int i = next.getAndIncrement(); i < pages.length; i = next.getAndIncrement()) {
                    pages[i] = Page.parse(worker.ask(sites.get(i).toString()));
                }
            }
            return null;
        };
        int workers = Math.min(4, pages.length);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(workers, leadOneChild))) {
                child.get();
            }
        }
        return Arrays.asList(pages);
    }

    /** What a child does: one session for all the sites that it is given. */
    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
