// Fails in: oneSite
// Says: Expected the second call to return its own page only
// The pages are kept in a field: the second call returns those of the first as well.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites one after another. */
public final class Sequential implements Downloads {

    private final List<Page> pages = new ArrayList<>();

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            for (URI site : sites) {
                pages.add(session.get(site));
            }
        }
        return pages;
    }
}
