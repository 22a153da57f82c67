package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;
import kata.SessionFactory;

/** Downloads sites with sessions that block. */
@FunctionalInterface
public interface Downloads {

    /**
     * Downloads every site once.
     *
     * @param sites what to download; may be empty
     * @param sessions opens the sessions to download with; whoever opens a session closes it
     * @return a page for each site, in the order of {@code sites}
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception;
}
