// Fails in: overlaps
// Says: never more than 1
// join() right after start(): a thousand threads, one after another.
package c03_download;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Page[] pages = new Page[sites.size()];
        for (int i = 0; i < pages.length; i++) {
            URI site = sites.get(i);
            FutureTask<Page> task = new FutureTask<>(() -> downloadOne(site, sessions));
            Thread.startVirtualThread(task).join();
            pages[i] = task.get();
        }
        return Arrays.asList(pages);
    }

    private static Page downloadOne(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return session.get(site);
        }
    }
}
