package kata.server;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kata.Caller;

/** A run in the server itself: its plan, its journal, and the requests that it holds. */
final class HeldRun implements ServedRun {

    private final String id;
    private final URI address;
    private final Plan plan;
    private final Runnable atRendezvous;
    private final Consumer<HeldRun> onClose;
    private final long opened = System.nanoTime();

    /** Completed with true when enough requests are in flight, with false when the rendezvous is given up. */
    private final CompletableFuture<Boolean> rendezvous = new CompletableFuture<>();

    /** Completed with true when the gate is opened, with false when it is given up. */
    private final CompletableFuture<Boolean> gate = new CompletableFuture<>();

    private final AtomicInteger calls = new AtomicInteger();
    private final Set<Exchange> inFlight = new LinkedHashSet<>();
    private final List<Span> ended = new ArrayList<>();
    private int peak;
    private int refusals;
    private long lastGrowth;

    /**
     * @param address the server's address
     * @param atRendezvous is run when the plan's rendezvous is reached, before the requests are let go
     * @param onClose is told of the end
     */
    HeldRun(String id, URI address, Plan plan, Runnable atRendezvous, Consumer<HeldRun> onClose) {
        this.id = id;
        this.address = address;
        this.plan = plan;
        this.atRendezvous = atRendezvous;
        this.onClose = onClose;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public URI site(int number) {
        return address.resolve("/" + id + "/sites/" + number);
    }

    @Override
    public URI randomStrings(int min, int max, int count) {
        return address.resolve("/%s/randomstring?min=%d&max=%d&count=%d".formatted(id, min, max, count));
    }

    /** The number of a call that has none of its own: the first is 1. */
    int nextCall() {
        return calls.incrementAndGet();
    }

    Plan plan() {
        return plan;
    }

    /** How long ago it was opened. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - opened);
    }

    @Override
    public void openGate() {
        gate.complete(true);
    }

    @Override
    public synchronized List<Span> spans() {
        List<Span> spans = new ArrayList<>(ended);
        inFlight.forEach(exchange -> spans.add(exchange.span(0, Span.Ending.IN_FLIGHT)));
        spans.sort((a, b) -> Long.compare(a.startNanos(), b.startNanos()));
        return spans;
    }

    @Override
    public synchronized List<String> inFlight() {
        return inFlight.stream().map(Exchange::path).toList();
    }

    @Override
    public synchronized int peak() {
        return peak;
    }

    @Override
    public void close() {
        onClose.accept(this);
        gate.complete(false);
        rendezvous.complete(false);
        List<Exchange> held;
        synchronized (this) {
            held = List.copyOf(inFlight);
        }
        held.forEach(exchange -> exchange.released.complete(null));
    }

    /**
     * Holds a request as the plan says.
     *
     * @return how it ended; its span is in the journal when this returns
     */
    Span.Ending hold(Request request, HangUps hangUps) throws InterruptedException {
        Exchange exchange = new Exchange(request);
        Arrival arrival = arrive(exchange);
        if (arrival == Arrival.REFUSED) {
            return Span.Ending.REFUSED;
        }
        if (arrival == Arrival.COMPLETES_RENDEZVOUS) {
            atRendezvous.run();
            rendezvous.complete(true);
        }
        try (HangUps.Watch _ = hangUps.watch(request.connection().channel(), exchange::hangUp)) {
            if (plan.rendezvous() > 0) {
                holdFor(rendezvous, exchange);
            }
            if (plan.gated()) {
                holdFor(gate, exchange);
            }
            if (plan.faults().get(request.number()) == Fault.NEVER) {
                exchange.await(new CompletableFuture<>(), Duration.ofDays(1));
            } else if (!isGivenUp()) {
                exchange.await(new CompletableFuture<>(), latency(request.number()));
            }
        }
        return leave(exchange);
    }

    private synchronized Arrival arrive(Exchange exchange) {
        boolean full = plan.limit() > 0 && inFlight.size() >= plan.limit();
        if (full || refusals < plan.refusals()) {
            refusals++;
            ended.add(exchange.span(429, Span.Ending.REFUSED));
            return Arrival.REFUSED;
        }
        inFlight.add(exchange);
        if (inFlight.size() > peak) {
            peak = inFlight.size();
            lastGrowth = System.nanoTime();
        }
        return inFlight.size() == plan.rendezvous() && !rendezvous.isDone()
                ? Arrival.COMPLETES_RENDEZVOUS
                : Arrival.ADMITTED;
    }

    private synchronized Span.Ending leave(Exchange exchange) {
        inFlight.remove(exchange);
        boolean fault = plan.faults().containsKey(exchange.request.number());
        Span.Ending ending = exchange.hungUp ? Span.Ending.HUNG_UP : fault ? Span.Ending.FAULT : Span.Ending.ANSWERED;
        int status = ending == Span.Ending.ANSWERED ? 200 : 0;
        if (ending == Span.Ending.FAULT && plan.faults().get(exchange.request.number()) == Fault.STATUS_500) {
            status = 500;
        }
        ended.add(exchange.span(status, ending));
        return ending;
    }

    /** Holds a request for an event, and gives the event up for all when it is silent for too long. */
    private void holdFor(CompletableFuture<Boolean> event, Exchange exchange) throws InterruptedException {
        while (!event.isDone() && !exchange.released.isDone()) {
            long left = plan.silence().toNanos() - silence();
            if (left <= 0) {
                event.complete(false);
            } else {
                exchange.await(event, Duration.ofNanos(left));
            }
        }
    }

    private synchronized long silence() {
        return System.nanoTime() - lastGrowth;
    }

    /** Once an event is given up the run is judged already, so the rest of it need not take its time. */
    private boolean isGivenUp() {
        return !rendezvous.getNow(true) || !gate.getNow(true);
    }

    private Duration latency(int number) {
        Duration own = plan.latencies().get(number);
        if (own != null) {
            return own;
        }
        long min = plan.minLatency().toNanos();
        long max = plan.maxLatency().toNanos();
        return Duration.ofNanos(min == max ? min : new SplittableRandom(id.hashCode() ^ number).nextLong(min, max));
    }

    private enum Arrival {
        ADMITTED,
        COMPLETES_RENDEZVOUS,
        REFUSED
    }

    /**
     * A request of this run.
     *
     * @param number by which the plan knows it
     * @param path what it is called in the journal
     */
    record Request(
            int number, String path, ServerConnection connection, Optional<String> session, Optional<Caller> caller) {}

    /** A request in flight. */
    private final class Exchange {

        private final Request request;
        private final long start = System.nanoTime();

        /** Completed when nothing holds the request any more: the caller has hung up, or the run is over. */
        private final CompletableFuture<Void> released = new CompletableFuture<>();

        private volatile boolean hungUp;

        Exchange(Request request) {
            this.request = request;
        }

        void hangUp() {
            hungUp = true;
            released.complete(null);
        }

        void await(CompletableFuture<?> event, Duration atMost) throws InterruptedException {
            try {
                CompletableFuture.anyOf(event, released).get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // That long nothing happened, which is what a latency is.
            } catch (ExecutionException e) {
                throw new AssertionError("neither future fails", e);
            }
        }

        String path() {
            return request.path();
        }

        Span span(int status, Span.Ending ending) {
            return new Span(
                    path(),
                    start - opened,
                    System.nanoTime() - opened,
                    status,
                    ending,
                    request.connection().id(),
                    request.session(),
                    request.caller());
        }
    }
}
