// Fails in: failsLoudly
// Says: The failure that was first must reach the caller
// The child replaces what went wrong by a sentence of its own. Only text crosses
// the pipe, so the reason is lost for good.
package c03_download;

import java.io.IOException;
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
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(4, leadOneChild))) {
                child.get();
            }
        }
        return List.of(pages);
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> {
                try {
                    return session.get(URI.create(site)).toLine();
                } catch (IOException e) {
                    throw new IllegalStateException("the download failed", e);
                }
            });
        }
    }
}
