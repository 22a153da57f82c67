package kata.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kata.Caller;
import kata.Gauge;
import kata.UnitLine;

/**
 * The journal of units of work that are done in this process or, by {@link #port()}, in its children. Like the server's
 * journal it can hold units at a rendezvous, and it gives that up by itself.
 */
public final class Units implements Gauge, Source, AutoCloseable {

    private static final int BACKLOG = 4_096;

    /** A machine may have stood still all the time that nobody came. So they have a moment more. */
    private static final long LAST_CALL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final String noun;
    private final Holding holding;
    private final Runnable atRendezvous;
    private final Consumer<Unit> onStart;
    private final long opened = System.nanoTime();

    /**
     * Open when enough units are in flight, or when the rendezvous is given up. Not a future: while the common pool waits
     * for one it starts more threads, and would get as wide as the rendezvous.
     */
    private final CountDownLatch over = new CountDownLatch(1);

    private final Set<InFlight> inFlight = new LinkedHashSet<>();
    private final List<Unit> ended = new ArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private int counted;
    private int peak;
    private long lastGrowth = opened;
    private OptionalLong lastCall = OptionalLong.empty();
    private boolean returned;
    private boolean complete;
    private ServerSocket children;

    /**
     * @param noun what a unit is called, in the singular
     * @param rendezvous each unit is held at its start until this many are in flight; 0 for no rendezvous
     * @param atRendezvous is run when so many are, before they are let go
     */
    public Units(String noun, int rendezvous, Runnable atRendezvous) {
        this(noun, Holding.at(rendezvous), atRendezvous, unit -> {});
    }

    /**
     * The same with units held in other ways.
     *
     * @param onStart is told of a unit when it has started, and before it is held or let go
     */
    Units(String noun, Holding holding, Runnable atRendezvous, Consumer<Unit> onStart) {
        this.noun = noun;
        this.holding = holding;
        this.returned = !holding.untilReturn();
        this.atRendezvous = atRendezvous;
        this.onStart = onStart;
    }

    /**
     * Where child processes tell of their units: {@code Gauge.ofParent(port)}.
     *
     * @throws UncheckedIOException if no port is free
     */
    public synchronized int port() {
        if (children == null) {
            try {
                children = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().name("kata-units").start(this::listen);
        }
        return children.getLocalPort();
    }

    @Override
    public Mark start(String unit) throws InterruptedException {
        threads.add(Thread.currentThread());
        return start(unit, Caller.current());
    }

    private Mark start(String unit, Caller caller) throws InterruptedException {
        InFlight started = new InFlight(unit, caller);
        synchronized (this) {
            inFlight.add(started);
            counted += started.counts ? 1 : 0;
            if (counted > peak) {
                peak = counted;
                lastGrowth = System.nanoTime();
            }
        }
        onStart.accept(started.unit(Unit.Outcome.IN_FLIGHT));
        completeIfReached();
        try {
            if (holding.held().test(unit)) {
                hold();
            }
            holding.pace().hold(unit, caller);
        } catch (InterruptedException e) {
            started.end(Unit.Outcome.CANCELLED);
            throw e;
        }
        return started;
    }

    /** The call that is observed has returned. */
    public void callReturned() {
        synchronized (this) {
            returned = true;
        }
        completeIfReached();
    }

    private void completeIfReached() {
        synchronized (this) {
            boolean enough = holding.rendezvous() > 0 && counted >= holding.rendezvous();
            if (complete || !enough || !returned || isOver()) {
                return;
            }
            complete = true;
        }
        atRendezvous.run();
        over.countDown();
    }

    /** Whether the rendezvous is over, reached or given up: for whoever holds something without a thread that waits. */
    public boolean letsGo() {
        if (holding.rendezvous() == 0) {
            return true;
        }
        if (!isOver() && left() <= 0) {
            over.countDown();
        }
        return isOver();
    }

    private void hold() throws InterruptedException {
        // After each wait it is looked at again: somebody may have come meanwhile.
        while (!letsGo()) {
            over.await(left(), TimeUnit.NANOSECONDS);
        }
    }

    private boolean isOver() {
        return over.getCount() == 0;
    }

    private synchronized long left() {
        long now = System.nanoTime();
        long left = holding.silence(peak).toNanos() - (now - lastGrowth);
        if (left > 0) {
            lastCall = OptionalLong.empty();
            return left;
        }
        if (lastCall.isEmpty()) {
            lastCall = OptionalLong.of(now);
        }
        return LAST_CALL_NANOS - (now - lastCall.getAsLong());
    }

    @Override
    public String noun() {
        return noun;
    }

    @Override
    public synchronized List<Unit> units() {
        List<Unit> units = new ArrayList<>(ended);
        inFlight.forEach(unit -> units.add(unit.unit(Unit.Outcome.IN_FLIGHT)));
        units.sort(Comparator.comparingLong(Unit::startNanos));
        return units;
    }

    @Override
    public synchronized List<String> inFlight() {
        return inFlight.stream().map(unit -> unit.name).toList();
    }

    @Override
    public List<String> openSessions() {
        return List.of();
    }

    @Override
    public Collection<Thread> threads() {
        return Set.copyOf(threads);
    }

    private void listen() {
        while (true) {
            try {
                Socket child = children.accept();
                Thread.ofVirtual().name("kata-unit").start(() -> follow(child));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Follows one unit of a child from its start to its end, or to the child's. */
    private void follow(Socket child) {
        try (child;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
            String start = in.readLine();
            if (start == null) {
                // The child was killed before it could say what it starts.
                return;
            }
            UnitLine line = UnitLine.parse(start);
            InFlight unit = (InFlight) start(line.unit(), line.caller());
            boolean properly = false;
            try {
                child.getOutputStream().write(unit.timed() ? UnitLine.TIMED : UnitLine.GO_ON);
                properly = UnitLine.END.equals(in.readLine());
            } finally {
                // A child that is killed may break the connection instead of ending it.
                unit.end(properly ? Unit.Outcome.DONE : Unit.Outcome.CANCELLED);
            }
            child.getOutputStream().write(UnitLine.GO_ON);
        } catch (IOException e) {
            // The child is gone, and its unit has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        holding.pace().open();
        synchronized (this) {
            if (children != null) {
                children.close();
            }
        }
    }

    private final class InFlight implements Mark {

        private final String name;
        private final Caller caller;
        private final boolean counts;
        private final long start = System.nanoTime() - opened;

        InFlight(String name, Caller caller) {
            this.name = name;
            this.caller = caller;
            this.counts = holding.counted().test(name);
        }

        @Override
        public void close() {
            end(Unit.Outcome.DONE);
        }

        @Override
        public boolean timed() {
            return !holding.pace().isNone();
        }

        void end(Unit.Outcome outcome) {
            synchronized (Units.this) {
                if (!inFlight.remove(this)) {
                    return;
                }
                counted -= counts ? 1 : 0;
                ended.add(unit(outcome));
            }
            holding.pace().ended();
        }

        Unit unit(Unit.Outcome outcome) {
            return new Unit(
                    name, start, System.nanoTime() - opened, Optional.of(caller), Optional.empty(), "", outcome);
        }
    }
}
