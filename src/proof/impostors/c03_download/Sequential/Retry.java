// Fails in: failsLoudly
// Says: no site to be asked twice
// A second try behind the caller's back.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

/** Downloads all sites one after another. */
public final class Sequential implements Downloads {

    /** One session for all sites: its connection is opened once and stays open from one page to the next. */
    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        List<Page> pages = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (URI site : sites) {
                try {
                    pages.add(session.get(site));
                } catch (java.io.IOException e) {
                    pages.add(session.get(site));
                }
            }
        }
        return pages;
    }
}
