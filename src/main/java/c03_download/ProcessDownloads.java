package c03_download;

import java.net.URI;
import java.util.List;
import kata.Page;

/** Downloads sites in child processes. Each opens its own session: a session cannot travel to another process. */
@FunctionalInterface
public interface ProcessDownloads {

    /**
     * Downloads every site once.
     *
     * @param sites what to download; may be empty
     * @return a page for each site, in the order of {@code sites}
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    List<Page> download(List<URI> sites) throws Exception;
}
