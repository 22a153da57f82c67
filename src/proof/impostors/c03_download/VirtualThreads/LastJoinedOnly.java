// Fails in: completeAndInOrder
// Says: is null
// join() stands behind the loop and waits for the last thread only, as a document does it.
package c03_download;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Page[] pages = new Page[sites.size()];
        Thread last = null;
        for (int i = 0; i < pages.length; i++) {
            int place = i;
            last = Thread.startVirtualThread(() -> {
                try {
                    pages[place] = downloadOne(sites.get(place), sessions);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        if (last != null) {
            last.join();
        }
        return Arrays.asList(pages);
    }

    private static Page downloadOne(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return session.get(site);
        }
    }
}
