// Fails in: failsLoudly
// Says: a Future keeps it until get() is called
// The tasks write their pages themselves, so nobody asks the futures, which are where the failures end up.
package c03_download;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites with a virtual thread each. */
public final class VirtualThreads implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Page[] pages = new Page[sites.size()];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < pages.length; i++) {
                int place = i;
                threads.submit(() -> pages[place] = downloadOne(sites.get(place), sessions));
            }
        }
        return Arrays.asList(pages);
    }

    private static Page downloadOne(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return session.get(site);
        }
    }
}
