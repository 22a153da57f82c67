package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;
import kata.SessionFactory;
import kata.Todo;

/** Downloads all sites one after another. */
public final class Sequential implements Downloads {

    /** One session for all sites: its connection is opened once and stays open from one page to the next. */
    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        // TODO open one Session (try-with-resources closes it) and get() each site's page in turn.
        throw new Todo("one session, one site after another");
    }
}
