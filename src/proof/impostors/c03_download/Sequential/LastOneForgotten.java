// Fails in: completeAndInOrder
// Says: Missing: /sites/
// Off by one: the loop ends before the last site. With 80 sites of 80 different pages nobody counts by hand.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites one after another. */
public final class Sequential implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        List<Page> pages = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (int i = 0; i < sites.size() - 1; i++) {
                pages.add(session.get(sites.get(i)));
            }
        }
        return pages;
    }
}
