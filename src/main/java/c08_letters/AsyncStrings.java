package c08_letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import kata.AsyncSession;
import kata.Gauge;
import kata.StatusException;

/**
 * Asks a {@link StringService} without waiting, with a session of its own. Any number of calls may be under way, and any
 * thread may call. Made for a child process: whenever all that was asked so far is answered it tells the parent how many
 * threads were made in this process since it was opened, so perhaps several times. (Those of the session do not count, nor
 * do those of the common pool.)
 *
 * <p>What you append to a future runs on the session's only thread, or on yours if the answer is there already. It must
 * never wait.
 */
public final class AsyncStrings implements AutoCloseable {

    private final StringService service;
    private final Gauge parent;
    private final AsyncSession session;
    private final AtomicInteger underWay = new AtomicInteger();
    private final long firstThread;
    private final int pooledBefore;

    private AsyncStrings(StringService service, Gauge parent, AsyncSession session) {
        this.service = service;
        this.parent = parent;
        this.session = session;
        pooledBefore = ForkJoinPool.commonPool().getPoolSize();
        firstThread = nextThread();
    }

    /**
     * Opens a session of its own. Whoever opens it closes it.
     *
     * @param parent {@code Gauge.ofParent(port)}, or {@link Gauge#NONE} for trying an answer out by hand
     */
    public static AsyncStrings open(StringService service, Gauge parent) {
        return new AsyncStrings(service, parent, AsyncSession.open());
    }

    /** Every thread has a number, virtual ones too, and a number is given once: this is the next one. */
    private static long nextThread() {
        return Thread.ofPlatform().unstarted(() -> {}).threadId();
    }

    /**
     * Calls the service once and returns at once.
     *
     * @return the strings when they have arrived; fails with a {@link RefusedException}, a {@link StatusException} or
     *     another {@link IOException} as {@link StringService#ask} does
     */
    public CompletableFuture<List<String>> ask() {
        underWay.incrementAndGet();
        return session.text(service.address()).handle((text, failure) -> {
            if (underWay.decrementAndGet() == 0) {
                report();
            }
            return strings(text, failure);
        });
    }

    private static List<String> strings(String text, Throwable failure) {
        try {
            if (failure == null) {
                return Json.strings(text);
            }
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        throw new CompletionException(
                failure instanceof StatusException e && RefusedException.isRefusal(e)
                        ? new RefusedException(e)
                        : failure);
    }

    /** One unit, whose name tells. It takes a moment, on the session's thread: there is nothing left for that to do. */
    private void report() {
        long made = nextThread() - firstThread - 1;
        long pooled = ForkJoinPool.commonPool().getPoolSize() - pooledBefore;
        try {
            parent.start("%d threads".formatted(Math.max(0, made - pooled))).close();
        } catch (UncheckedIOException e) {
            // The parent has gone on without this child, and nobody wants to know any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is still under way, and the session. */
    @Override
    public void close() {
        session.close();
    }
}
