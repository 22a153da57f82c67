package kata.interleave;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import kata.evidence.Finding;

/**
 * Whether a thread is sure to see what another one wrote: only if something orders the two, a lock that both use, a volatile
 * field, whatever <em>happens-before</em> (JLS 17.4.5). While one thread runs at a time all is seen, so a missing order makes
 * nothing go wrong here; it is told all the same. Each thread has a clock, which is handed on with what it lets go of
 * (Lamport's, as vectors: see Flanagan and Freund, <em>FastTrack</em>, 2009).
 *
 * <p>In doubt there is an order: a call of a class whose inside is not known may take and let go of whatever there is.
 * So it misses some, but whom it tells of has a race.
 */
final class Visibility {

    /** Calls that promise nothing of visibility, besides those of collections that are not thread-safe. */
    private static final Set<String> UNORDERED_CALLS = Set.of(
            "Thread.currentThread",
            "Thread.onSpinWait",
            "Thread.sleep",
            "Thread.yield",
            "System.currentTimeMillis",
            "System.nanoTime");

    private static final Set<String> OPTIMISTIC = Set.of("tryOptimisticRead");

    private static final Set<String> MONITOR_CALLS = Set.of("Object.notify", "Object.notifyAll", "Object.wait");

    private static final String MEANING =
            "Nothing went wrong here, where one thread runs at a time. But without an order the one need not see what"
                    + " the other wrote, not even later. Only those who use the same lock see it, or whoever reads a"
                    + " volatile field after it was written: two locks are none, and to read needs the same guard as to"
                    + " write.";

    private final int[][] clocks;

    /** For each thread the monitors that it has entered, those of methods not among them. */
    private final Map<Actor, Deque<Object>> entered = new IdentityHashMap<>();

    /** Who reads on trust, and asks the lock afterwards whether somebody wrote meanwhile. */
    private final Set<Actor> optimistic = new HashSet<>();

    /** What was known to those who let go of an object. */
    private final Map<Object, int[]> handedOn = new IdentityHashMap<>();

    /** What was known to those who have called what may order them, whatever it is. */
    private final int[] byCalls;

    /** What was known to all who have let go of anything. */
    private final int[] byAll;

    private final Map<Object, Map<Object, Variable>> variables = new IdentityHashMap<>();
    private Finding conflict;

    /**
     * @param actors how many there are
     */
    Visibility(int actors) {
        clocks = new int[actors][actors];
        byCalls = new int[actors];
        byAll = new int[actors];
    }

    /**
     * A thread goes on with a step.
     *
     * @param open what it has begun and not ended: synchronized methods, calls that have called it in their turn
     */
    synchronized void step(Actor me, Event event, Iterable<Event> open) {
        int[] clock = clocks[me.number()];
        clock[me.number()]++;
        // It may have waited since it began them, so that what it waited for has come later.
        open.forEach(begun -> takeOver(clock, begun));
        Site site = event.site().orElseThrow();
        switch (site.kind()) {
            case READ, READ_ELEMENT, WRITE, WRITE_ELEMENT -> {
                if (!optimistic.contains(me) || !isRead(event)) {
                    access(me, event, site);
                }
            }
            case CALL -> handOn(clock, event);
            case ENTER, ENTER_METHOD, LEAVE -> {
                // Nothing is known before it is inside, and what it knows it hands on when it leaves.
            }
        }
        // Nobody else gets them before it lets go, so it makes no difference to hand it on now.
        open.forEach(begun -> handOn(clock, begun));
        for (Object monitor : entered(me)) {
            handOn(clock, monitor);
        }
    }

    /** A step has ended. */
    synchronized void ended(Actor me, Event event) {
        takeOver(clocks[me.number()], event);
        if (event.is(Site.Kind.ENTER)) {
            entered(me).push(event.target());
        }
        if (event.is(Site.Kind.CALL) && event.target() instanceof StampedLock) {
            if (event.callsOneOf(OPTIMISTIC)) {
                optimistic.add(me);
            } else {
                optimistic.remove(me);
            }
        }
    }

    /** A thread leaves a monitor. */
    synchronized void left(Actor me, Object monitor) {
        int[] clock = clocks[me.number()];
        clock[me.number()]++;
        handOn(clock, monitor);
        Iterator<Object> monitors = entered(me).iterator();
        while (monitors.hasNext()) {
            if (monitors.next() == monitor) {
                monitors.remove();
                return;
            }
        }
    }

    /** What two threads did that nothing orders. */
    synchronized Optional<Finding> conflict() {
        return Optional.ofNullable(conflict);
    }

    private Deque<Object> entered(Actor me) {
        return entered.computeIfAbsent(me, _ -> new ArrayDeque<>());
    }

    private void access(Actor me, Event event, Site site) {
        int[] clock = clocks[me.number()];
        boolean writes = event.is(Site.Kind.WRITE) || event.is(Site.Kind.WRITE_ELEMENT);
        switch (site.variable()) {
            case Site.Variable.Unknown _ -> {
                // Somebody else's, about which nothing is known.
            }
            case Site.Variable.Ordered _ -> {
                if (writes) {
                    add(byCalls, clock);
                    add(byAll, clock);
                } else {
                    add(clock, byCalls);
                }
            }
            case Site.Variable.Plain(String name) -> {
                Object part = site.kind() == Site.Kind.READ_ELEMENT || site.kind() == Site.Kind.WRITE_ELEMENT
                        ? event.details()[0]
                        : name;
                Variable variable = variables
                        .computeIfAbsent(
                                event.target() == null ? Visibility.class : event.target(), _ -> new HashMap<>())
                        .computeIfAbsent(part, _ -> new Variable(clocks.length));
                if (conflict == null) {
                    variable.unordered(me, writes, clock).ifPresent(other -> conflict = conflict(other, event));
                }
                variable.note(me, event, writes, clock[me.number()]);
            }
        }
    }

    private void handOn(int[] clock, Event call) {
        switch (order(call)) {
            case NONE -> {}
            case OF_THE_OBJECT -> handOn(clock, call.target());
            case OF_ALL -> {
                add(byCalls, clock);
                add(byAll, clock);
            }
        }
    }

    private void handOn(int[] clock, Object object) {
        add(handedOn.computeIfAbsent(object, _ -> new int[clock.length]), clock);
        add(byAll, clock);
    }

    private void takeOver(int[] clock, Event event) {
        switch (order(event)) {
            case NONE -> {}
            // A call may have let go of it: a condition's wait, a method reference to unlock(), a class that is its own
            // lock.
            case OF_THE_OBJECT -> {
                add(clock, handedOn.getOrDefault(event.target(), clock));
                add(clock, byCalls);
            }
            // And a call may take any of them.
            case OF_ALL -> add(clock, byAll);
        }
    }

    private enum Order {
        NONE,
        OF_THE_OBJECT,
        OF_ALL
    }

    private static Order order(Event event) {
        Site site = event.site().orElseThrow();
        Object target = event.target();
        return switch (site.kind()) {
            case ENTER, ENTER_METHOD -> target == null ? Order.OF_ALL : Order.OF_THE_OBJECT;
            case CALL -> {
                if (target instanceof ReentrantLock || target != null && MONITOR_CALLS.contains(site.name())) {
                    yield Order.OF_THE_OBJECT;
                }
                boolean unordered = UNORDERED_CALLS.contains(site.name())
                        || target != null && Visits.NOT_THREAD_SAFE.contains(target.getClass());
                yield unordered ? Order.NONE : Order.OF_ALL;
            }
            case READ, READ_ELEMENT, WRITE, WRITE_ELEMENT, LEAVE -> Order.NONE;
        };
    }

    private static void add(int[] clock, int[] other) {
        Arrays.setAll(clock, i -> Math.max(clock[i], other[i]));
    }

    private static Finding conflict(Event one, Event other) {
        return new Finding(
                "Expected something to order what two threads do with %s, a lock that both use or a volatile field, but there is nothing: %s %s, and %s %s."
                        .formatted(
                                what(one),
                                one.actor().getName(),
                                did(one),
                                other.actor().getName(),
                                did(other)),
                MEANING);
    }

    private static String what(Event event) {
        String name = event.site().orElseThrow().name();
        return name.isEmpty() ? "element %s of an array".formatted(event.details()[0]) : name;
    }

    private static boolean isRead(Event event) {
        return event.is(Site.Kind.READ) || event.is(Site.Kind.READ_ELEMENT);
    }

    private static String did(Event event) {
        return "%s it (%s)"
                .formatted(
                        isRead(event) ? "read" : "wrote",
                        event.site().orElseThrow().place());
    }

    /** Who has read and written a field or an element last, and when by its clock. */
    private static final class Variable {

        private final Event[] reads;
        private final Event[] writes;
        private final int[] readAt;
        private final int[] writtenAt;

        Variable(int actors) {
            reads = new Event[actors];
            writes = new Event[actors];
            readAt = new int[actors];
            writtenAt = new int[actors];
        }

        /** What somebody else did with it that the thread does not know of, if one of the two writes. */
        Optional<Event> unordered(Actor me, boolean iWrite, int[] clock) {
            for (int other = 0; other < clock.length; other++) {
                if (other == me.number()) {
                    continue;
                }
                if (writtenAt[other] > clock[other]) {
                    return Optional.of(writes[other]);
                }
                if (iWrite && readAt[other] > clock[other]) {
                    return Optional.of(reads[other]);
                }
            }
            return Optional.empty();
        }

        void note(Actor me, Event event, boolean writes, int time) {
            (writes ? this.writes : reads)[me.number()] = event;
            (writes ? writtenAt : readAt)[me.number()] = time;
        }
    }
}
