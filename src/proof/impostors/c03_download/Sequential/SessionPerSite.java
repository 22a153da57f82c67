// Fails in: oneSession
// Says: exactly 1 session to be used, but there were 80
// A new session, and so a new connection, for each site.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        List<Page> pages = new ArrayList<>();
        for (URI site : sites) {
            try (Session session = sessions.open()) {
                pages.add(session.get(site));
            }
        }
        return pages;
    }
}
