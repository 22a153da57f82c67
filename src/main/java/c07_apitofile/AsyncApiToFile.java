package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

/** Calls the API and appends its answers to a file, without waiting for either. */
@FunctionalInterface
public interface AsyncApiToFile {

    /**
     * Calls each site once, all at the same time, and appends each answer as one line, {@link Answer#toJsonLine()}, in any
     * order. Never more than one append is under way.
     *
     * @param sites what to call; may be empty
     * @param session to call with; it stays open, its owner closes it
     * @param file where the lines go, behind what is there; it stays open, its owner closes it
     * @return completes when all lines are in the file; fails with a failure of the API or of the file, when no append is
     *     under way any more
     */
    CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file);
}
