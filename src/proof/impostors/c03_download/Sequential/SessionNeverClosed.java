// Fails in: oneSession
// Says: Whoever opens a session closes it
// The garbage collector frees memory, not connections: a session that nobody closes stays open on both sides.
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
        Session session = sessions.open();
        for (URI site : sites) {
            pages.add(session.get(site));
        }
        return pages;
    }
}
