package kata.interleave;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kata.evidence.Others;

/** The threads of a run that are to meet. Whoever comes to where something is changed waits there for a second one. */
final class Crowd {

    /** In how many looks in a row nobody else can come. */
    private static final int LOOKS = 5;

    private static final long LOOK_MILLIS = 1;

    /** A thread waits in vain so often at the same site, and then no more: a loop would take for ever. */
    private static final int MOST_IN_VAIN = 3;

    /** So long nobody arrives, although somebody looks as if he could: he computes, or he spins. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** After so many waits of that kind nobody is held any more. */
    private static final int MOST_OUT_OF_PATIENCE = 3;

    /** What writes a value that was perhaps read before, in classes that are thread-safe. */
    private static final Set<String> WRITERS = Set.of("lazySet", "put", "set", "setOpaque", "setPlain", "setRelease");

    private static final Set<String> ADDERS = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "compute",
            "computeIfAbsent",
            "merge",
            "offer",
            "offerFirst",
            "offerLast",
            "push",
            "put",
            "putAll",
            "putIfAbsent");

    /** What makes a new value of the old one, where a key is there already. */
    private static final Set<String> UPDATERS = Set.of("compute", "computeIfPresent", "merge");

    private static final Set<String> SETTERS = Set.of("put", "replace");

    private static final Set<String> TAKERS = Set.of(
            "clear",
            "poll",
            "pollFirst",
            "pollFirstEntry",
            "pollLast",
            "pollLastEntry",
            "pop",
            "remove",
            "removeFirst",
            "removeIf",
            "removeLast");

    private static final Set<String> BITS = Set.of("clear", "flip", "set");

    private final List<Site> sites;
    private final Thread caller = Thread.currentThread();
    private final Others others = new Others();
    private final Deque<Held> held = new ArrayDeque<>();
    private final Set<Thread> seen = new HashSet<>();
    private final Set<Thread> inside = new HashSet<>();
    private final Map<Thread, Map<Site, Integer>> inVain = new HashMap<>();
    private long latestArrival = System.nanoTime();
    private int outOfPatience;
    private boolean free;
    private String conflict;

    /** To be made on the thread that calls the learner's code. */
    Crowd(List<Site> sites) {
        this.sites = sites;
    }

    /** Before a step: waits there for somebody else, if it changes something. */
    void before(Object target, Object[] details, int number) {
        Thread me = Thread.currentThread();
        if (me == caller) {
            return;
        }
        synchronized (this) {
            seen.add(me);
            // A map that is asked for a key calls the learner's code in its turn.
            if (free || !inside.add(me)) {
                return;
            }
        }
        try {
            Site site = sites.get(number);
            change(target, details, site).ifPresent(change -> meet(new Held(me, site, change)));
        } finally {
            synchronized (this) {
                inside.remove(me);
            }
        }
    }

    synchronized Optional<String> conflict() {
        return Optional.ofNullable(conflict);
    }

    private static Optional<Change> change(Object target, Object[] details, Site site) {
        return switch (site.kind()) {
            case WRITE -> Optional.of(new Change(target, site.name(), false));
            case WRITE_ELEMENT -> Optional.of(new Change(target, details[0], false));
            case CALL -> call(target, details, site);
            case READ, READ_ELEMENT, ENTER, ENTER_METHOD, LEAVE -> Optional.empty();
        };
    }

    private static Optional<Change> call(Object target, Object[] arguments, Site site) {
        if (target == null) {
            return Optional.empty();
        }
        String name = site.name().substring(site.name().lastIndexOf('.') + 1);
        if (isNotThreadSafe(target)) {
            return changeOf(target, name, arguments);
        }
        // put(element) puts into a queue, put(key, value) into a map.
        boolean writes = WRITERS.contains(name) && (arguments.length == 2 || !name.equals("put"));
        return writes && target.getClass().getName().startsWith("java.util.concurrent.")
                ? Optional.of(new Change(target, arguments.length == 2 ? arguments[0] : "", false))
                : Optional.empty();
    }

    private static boolean isNotThreadSafe(Object target) {
        return Visits.NOT_THREAD_SAFE.contains(target.getClass())
                || target instanceof Iterator && target.getClass().getName().matches("java\\.util\\.[^.]*");
    }

    /** Nothing where two may do it at once. */
    private static Optional<Change> changeOf(Object target, String name, Object... arguments) {
        boolean writes = UPDATERS.contains(name) || SETTERS.contains(name);
        if (writes && target instanceof Map<?, ?> map && hasKey(map, arguments[0])) {
            // Values of keys that are there already each thread may write its own.
            return Optional.of(new Change(target, arguments[0], UPDATERS.contains(name)));
        }
        if (target instanceof List<?> && name.equals("set")) {
            return Optional.of(new Change(target, arguments[0], false));
        }
        boolean changes = switch (target) {
            case Iterator<?> _ -> name.startsWith("next");
            case BitSet _ -> BITS.contains(name);
            case Map<?, ?> map
            when TAKERS.contains(name) -> arguments.length == 0 ? !map.isEmpty() : hasKey(map, arguments[0]);
            case Map<?, ?> map when arguments.length > 1 -> ADDERS.contains(name) && !hasKey(map, arguments[0]);
            case Collection<?> all when TAKERS.contains(name) -> !all.isEmpty();
            case Set<?> all when name.equals("add") -> !has(all, arguments[0]);
            default -> ADDERS.contains(name);
        };
        return changes ? Optional.of(new Change(target, "", true)) : Optional.empty();
    }

    private static boolean hasKey(Map<?, ?> map, Object key) {
        return has(map.keySet(), key);
    }

    private static boolean has(Set<?> all, Object one) {
        try {
            return all.contains(one);
        } catch (RuntimeException e) {
            return false; // somebody else is changing it
        }
    }

    private void meet(Held mine) {
        if (!isToWait(mine)) {
            return;
        }
        try {
            await(mine);
        } catch (InterruptedException e) {
            // The learner's code is to find it where it would without us.
            mine.thread.interrupt();
        } finally {
            synchronized (this) {
                held.remove(mine);
            }
        }
    }

    /** Lets both go on if somebody is about to change the same thing. */
    private synchronized boolean isToWait(Held mine) {
        Optional<Held> other =
                held.stream().filter(one -> one.change.isThatOf(mine.change)).findFirst();
        if (other.isEmpty() && timesInVain(mine.thread).getOrDefault(mine.site, 0) == MOST_IN_VAIN) {
            return false;
        }
        latestArrival = System.nanoTime();
        if (other.isPresent()) {
            other.get().released = true;
            held.remove(other.get());
            if (mine.change.breaks() && conflict == null) {
                conflict = conflict(other.get(), mine);
            }
            notifyAll();
            return false;
        }
        held.push(mine);
        return true;
    }

    private Map<Site, Integer> timesInVain(Thread thread) {
        return inVain.computeIfAbsent(thread, _ -> new HashMap<>());
    }

    private void await(Held mine) throws InterruptedException {
        int quiet = 0;
        while (true) {
            synchronized (this) {
                if (mine.released || free) {
                    return;
                }
                quiet = next() == mine && nobodyCanCome() ? quiet + 1 : 0;
                if (quiet == LOOKS) {
                    goOnInVain(mine);
                    return;
                }
                if (next() == mine && System.nanoTime() - latestArrival > PATIENCE_NANOS) {
                    goOnInVain(mine);
                    outOfPatience++;
                    free = outOfPatience == MOST_OUT_OF_PATIENCE;
                    return;
                }
                wait(LOOK_MILLIS);
            }
            if (quiet > 0) {
                // Whoever has just been woken looks as if he still waited, until he gets a processor.
                Others.letThemRun();
            }
        }
    }

    /**
     * Who goes on when nobody else can come: who has waited in vain the fewest times, so that all come as far as where they
     * can meet; of those the one that came last, because who came early has the most to meet.
     */
    private Held next() {
        return held.stream()
                .min(Comparator.comparingInt(one -> timesInVain(one.thread).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum()))
                .orElse(null);
    }

    private void goOnInVain(Held mine) {
        mine.released = true;
        timesInVain(mine.thread).merge(mine.site, 1, Integer::sum);
        latestArrival = System.nanoTime();
    }

    private boolean nobodyCanCome() {
        Set<Thread> waiting = new HashSet<>();
        held.forEach(one -> waiting.add(one.thread));
        return Stream.of(others.threads(), Others.inTheCommonPool(), seen.stream())
                .flatMap(threads -> threads)
                .filter(thread -> !waiting.contains(thread))
                .noneMatch(thread -> Others.canRun(thread) && !isHeldByTheParent(thread));
    }

    /** In a child: a unit that the parent holds reads from a socket, which looks as if it ran. */
    private static boolean isHeldByTheParent(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("kata.ParentMark"));
    }

    private static String conflict(Held one, Held other) {
        return "Expected no two threads to change the same %s at once, which is not thread-safe, but one was about to call %s (%s), and another one %s (%s)."
                .formatted(
                        one.change.target() instanceof Iterator
                                ? "iterator"
                                : Values.typeName(one.change.target().getClass()),
                        one.site.name(),
                        one.site.place(),
                        other.site.name(),
                        other.site.place());
    }

    /**
     * What is going to be changed.
     *
     * @param target the object; null for what is static
     * @param part the name of a field, an index, a key
     * @param breaks whether two that do it at once may break the object, whatever each of them writes
     */
    private record Change(Object target, Object part, boolean breaks) {

        boolean isThatOf(Change other) {
            return target == other.target
                    && (part == other.part || Values.isTelling(part) && Objects.equals(part, other.part));
        }
    }

    /** A thread that waits. Guarded by the crowd. */
    private static final class Held {

        private final Thread thread;
        private final Site site;
        private final Change change;
        private boolean released;

        Held(Thread thread, Site site, Change change) {
            this.thread = thread;
            this.site = site;
            this.change = change;
        }
    }
}
