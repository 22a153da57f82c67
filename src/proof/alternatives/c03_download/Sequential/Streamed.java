// A stream instead of a loop; checked exceptions have to be wrapped, and the cause survives.
package c03_download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) {
        try (Session session = sessions.open()) {
            return sites.stream().map(site -> get(session, site)).toList();
        }
    }

    private static Page get(Session session, URI site) {
        try {
            return session.get(site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
