package c03_download;

import java.net.URI;
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

    private static final int WORKERS = 4;

    /** Each child is started once and gets the next site as soon as it has delivered a page. */
    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        Page[] pages = new Page[sites.size()];
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class)) {
                for (int i = next.getAndIncrement(); i < pages.length; i = next.getAndIncrement()) {
                    pages[i] = Page.parse(worker.ask(sites.get(i).toString()));
                }
            }
            return null;
        };
        // Talking to a child means waiting for it, so each child has a thread here. They also start
        // the children at once.
        int workers = Math.min(WORKERS, pages.length);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(workers, leadOneChild))) {
                child.get();
            }
        }
        return List.of(pages);
    }

    /** What a child does: one session for all the sites that it is given. */
    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
