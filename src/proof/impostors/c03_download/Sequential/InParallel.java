// Fails in: oneAfterAnother
// Says: at most 1 request in flight at once
// A parallel stream is quick, but not what was asked for: one after another.
package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        return sites.parallelStream().map(site -> get(sessions, site)).toList();
    }

    private static Page get(SessionFactory sessions, URI site) {
        try (Session session = sessions.open()) {
            return session.get(site);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
