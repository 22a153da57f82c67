package c03_download;

import java.net.URI;
import kata.Page;

/** What became of one site: its page, or the reason why there is none. */
public sealed interface Outcome {

    /** The address that was asked. */
    URI site();

    /** The page arrived. */
    record Arrived(Page page) implements Outcome {

        @Override
        public URI site() {
            return page.site();
        }
    }

    /**
     * The page did not arrive.
     *
     * @param cause what the session threw
     */
    record Failed(URI site, Exception cause) implements Outcome {}
}
