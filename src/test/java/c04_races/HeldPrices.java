package c04_races;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * Answers when it is let go, in no particular order, on the event loop's thread. Until then the questions are in flight
 * without a thread that waits.
 */
final class HeldPrices implements Prices, AutoCloseable {

    private final EventLoop loop;
    private final Gauge gauge;
    private final BooleanSupplier letsGo;
    private final Map<String, Long> prices;
    private final Set<String> atOnce;
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile boolean askedElsewhere;
    private volatile boolean closed;

    /**
     * The thread that answers belongs to whoever makes this, and not to the run that is observed.
     *
     * @param letsGo whether it may answer; is asked only after a question
     * @param prices what articles cost; the others it does not know, and says so
     * @param atOnce articles whose prices are there before the future is returned
     */
    HeldPrices(EventLoop loop, Gauge gauge, BooleanSupplier letsGo, Map<String, Long> prices, Set<String> atOnce) {
        this.loop = loop;
        this.gauge = gauge;
        this.letsGo = letsGo;
        this.prices = Map.copyOf(prices);
        this.atOnce = Set.copyOf(atOnce);
        Thread.ofPlatform().daemon().name("prices").start(this::answer);
    }

    /** Whether this is what a price failed with, and not something else with the same words. */
    boolean isTheFailure(Throwable cause) {
        return failures.contains(cause);
    }

    @Override
    public CompletableFuture<Long> priceOf(String article) {
        CompletableFuture<Long> price = new CompletableFuture<>();
        if (!loop.isCurrent()) {
            askedElsewhere = true;
        }
        try {
            Gauge.Mark asked = gauge.start(article);
            Runnable answer = () -> {
                asked.close();
                if (prices.containsKey(article)) {
                    price.complete(prices.get(article));
                } else {
                    IllegalStateException failure = new IllegalStateException("no price for " + article);
                    failures.add(failure);
                    price.completeExceptionally(failure);
                }
            };
            if (atOnce.contains(article)) {
                answer.run();
            } else {
                synchronized (answers) {
                    answers.add(answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            price.completeExceptionally(e);
        }
        return price;
    }

    private void answer() {
        while (!closed) {
            List<Runnable> due = due();
            Collections.shuffle(due);
            try {
                due.forEach(loop::execute);
            } catch (RejectedExecutionException e) {
                return; // the test is over
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** The answers that may be given now. */
    private List<Runnable> due() {
        synchronized (answers) {
            boolean none = answers.isEmpty() || !letsGo.getAsBoolean();
            List<Runnable> due = none ? List.of() : List.copyOf(answers);
            answers.removeAll(due);
            return new ArrayList<>(due);
        }
    }

    /** All questions came from the loop's thread. */
    Check<Object> wereAskedOnTheLoop() {
        return run -> askedElsewhere
                ? Optional.of(new Finding(
                        "Expected all prices to be asked for on the event loop's thread, but another one asked, too.",
                        "To ask does not wait, so the loop's thread can do it, one question after another. Who asks on"
                                + " a thread of another pool uses what belongs to the loop behind its back."))
                : Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
