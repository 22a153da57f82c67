// Fails in: failsLoudly
// Says: it returned as if nothing had happened
// The loop goes on after a failure, and says nothing of it: the caller gets a list
// that is too short, and does not know why.
package c03_download;

import java.io.IOException;
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
            for (URI site : sites) {
                try {
                    pages.add(session.get(site));
                } catch (IOException e) {
                    // The other sites may still answer.
                }
            }
        }
        return pages;
    }
}
