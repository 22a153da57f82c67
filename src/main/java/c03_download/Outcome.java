package c03_download;

import java.net.URI;
import java.util.Objects;
import kata.Page;

/** What became of one site: its page, or the reason why there is none. */
public sealed interface Outcome {

    /** The address that was asked. */
    URI site();

    /** The page arrived. */
    record Arrived(Page page) implements Outcome {

        public Arrived {
            Objects.requireNonNull(page, "an arrived page");
        }

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
    record Failed(URI site, Exception cause) implements Outcome {

        public Failed {
            Objects.requireNonNull(site, "the site that failed");
            Objects.requireNonNull(cause, "the cause of the failure");
        }
    }
}
