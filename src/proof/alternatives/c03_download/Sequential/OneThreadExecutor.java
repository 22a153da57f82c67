// A pool of one thread is sequential too.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open();
                ExecutorService one = Executors.newSingleThreadExecutor()) {
            List<Callable<Page>> tasks = new ArrayList<>();
            for (URI site : sites) {
                tasks.add(() -> session.get(site));
            }
            List<Page> pages = new ArrayList<>();
            for (Future<Page> page : one.invokeAll(tasks)) {
                pages.add(page.get());
            }
            return pages;
        }
    }
}
