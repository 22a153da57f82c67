package c16_composing;

import java.util.concurrent.CompletableFuture;

/**
 * A kitchen in which everything does itself once it has been begun. Each method begins a step and returns at once, with a
 * future of what comes of it; any number of steps may be under way, and any thread may begin one. A step that goes wrong
 * has its future fail with an {@link java.io.IOException} that names it.
 *
 * <p>The futures are completed by a single thread, which nobody may keep waiting. They are not made for waiting: {@code
 * get()} and {@code join()} on one that is not done yet throw an {@link IllegalStateException}, and so they do on what is
 * made from it.
 */
public interface Kitchen {

    /** Brews coffee. */
    CompletableFuture<String> coffee();

    /** Fries eggs. */
    CompletableFuture<String> eggs();

    /** Fries bacon. */
    CompletableFuture<String> bacon();

    /**
     * Toasts a slice of bread. There is room in the toaster for all of them.
     *
     * @param slice which one, from 1
     */
    CompletableFuture<String> toast(int slice);

    /**
     * Puts jam on a toast.
     *
     * @param toast what came of {@link #toast}; the future fails with an {@link IllegalArgumentException} if there is no
     *     such toast
     */
    CompletableFuture<String> jam(String toast);

    /** Presses juice. */
    CompletableFuture<String> juice();
}
