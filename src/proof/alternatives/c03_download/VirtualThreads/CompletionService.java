// ExecutorCompletionService hands pages out as they come; a map puts them back into order.
package c03_download;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Map<URI, Page> pages = new HashMap<>();
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("site-", 0).factory())) {
            ExecutorCompletionService<Page> completed = new ExecutorCompletionService<>(threads);
            for (URI site : sites) {
                completed.submit(() -> {
                    try (Session session = sessions.open()) {
                        return session.get(site);
                    }
                });
            }
            for (int i = 0; i < sites.size(); i++) {
                Page page = completed.take().get();
                pages.put(page.site(), page);
            }
        }
        return sites.stream().map(pages::get).toList();
    }
}
