// Fails in: completeAndInOrder
// Says: results, but there are 0. Missing: /sites/1
// Processes share no memory: each child fills a PAGES of its own, and the parent's stays empty.
package c03_download;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Map<URI, Page> PAGES = new ConcurrentHashMap<>();

    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> leadOneChild = () -> {
            try (Worker worker = Worker.start(Processes.class)) {
                for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                    worker.ask(sites.get(i).toString());
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(4, leadOneChild))) {
                child.get();
            }
        }
        return sites.stream().map(PAGES::get).filter(Objects::nonNull).toList();
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> {
                PAGES.put(URI.create(site), session.get(URI.create(site)));
                return "downloaded";
            });
        }
    }
}
