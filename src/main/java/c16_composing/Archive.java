package c16_composing;

import java.util.concurrent.CompletableFuture;

/**
 * An archive that is asked in two steps: the catalogue knows where a book is, and the stacks have it. Each method returns at
 * once; any number of calls may be under way, and any thread may make one. A call that goes wrong has its future fail with
 * an {@link java.io.IOException} that names it.
 *
 * <p>The futures are completed by a thread of the archive's, which nobody may keep waiting. They are not made for waiting: {@code
 * get()} and {@code join()} on one that is not done yet throw an {@link IllegalStateException}, and so they do on what is
 * made from it.
 */
public interface Archive {

    /**
     * Looks a book up in the catalogue.
     *
     * @return its shelf mark
     */
    CompletableFuture<String> find(String title);

    /**
     * Has a book brought from the stacks.
     *
     * @param shelfMark what {@link #find} has told; the future fails with an {@link IllegalArgumentException} if it has told
     *     nobody
     * @return its text
     */
    CompletableFuture<String> fetch(String shelfMark);
}
