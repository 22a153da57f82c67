package kata.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import kata.Caller;

/**
 * A clock of the test's own for units that take a known time. It stands still until as many units are in flight as there
 * are workers, or as are left; then it jumps to the moment at which the next of them is due, and lets that one go. So the
 * time that a run takes is exact, whatever the machine's speed, and a worker that stands idle while units are waiting is
 * seen: the clock waits for it in vain.
 */
public final class Pace {

    /** Once somebody stood idle, the verdict is known; what follows is only to tell how long it took in the end. */
    private static final Duration AFTERWARDS = Duration.ofMillis(100);

    private final int workers;
    private final Map<String, Integer> lengths;
    private final PriorityQueue<Held> held = new PriorityQueue<>(Comparator.comparingInt(unit -> unit.due));
    private final Map<Long, String> seen = new LinkedHashMap<>();
    private final Duration patience;
    private long lastChange;
    private int now;
    private int started;
    private int ended;
    private int ending;
    private boolean open;
    private Idle idle;

    /**
     * @param workers how many units are to be in flight as long as enough are left
     * @param lengths how long each unit takes, by its name; no others are expected
     * @param patience the clock goes on when for this long no unit has started or ended, although workers are missing
     */
    public Pace(int workers, Map<String, Integer> lengths, Duration patience) {
        this.workers = workers;
        this.lengths = Map.copyOf(lengths);
        this.patience = patience;
    }

    /** No pace: nobody is held. */
    static Pace none() {
        Pace none = new Pace(0, Map.of(), Duration.ZERO);
        none.open();
        return none;
    }

    /** Whether nobody is ever held. */
    boolean isNone() {
        return workers == 0;
    }

    /** How long it takes when each next unit goes to the worker that is free first. */
    public static int listScheduled(int workers, List<Integer> lengths) {
        PriorityQueue<Integer> free = new PriorityQueue<>();
        int end = 0;
        for (int length : lengths) {
            int start = free.size() < workers ? 0 : free.remove();
            free.add(start + length);
            end = Math.max(end, start + length);
        }
        return end;
    }

    /** Holds a unit that starts until it is due. */
    synchronized void hold(String name, Caller caller) throws InterruptedException {
        if (open) {
            return;
        }
        Held unit = new Held(now + lengths.getOrDefault(name, 0), worker(caller));
        seen.putIfAbsent(unit.worker, label(caller));
        held.add(unit);
        started++;
        changed();
        try {
            boolean lastCall = false;
            while (!unit.released) {
                long left = patience().toNanos() - (System.nanoTime() - lastChange);
                if (left > 0) {
                    lastCall = false;
                    TimeUnit.NANOSECONDS.timedWait(this, left + 1);
                } else if (idle == null && !lastCall) {
                    // The machine may have stood still all the time that nobody came. So they have a moment more.
                    lastCall = true;
                    TimeUnit.NANOSECONDS.timedWait(this, AFTERWARDS.toNanos());
                } else {
                    noteIdle();
                    goOn();
                }
            }
        } catch (InterruptedException e) {
            if (held.remove(unit)) {
                ending++;
            }
            throw e;
        }
    }

    /** A unit that was held has ended. */
    synchronized void ended() {
        if (!open) {
            ending--;
            ended++;
            changed();
            // They may have less patience now.
            notifyAll();
        }
    }

    /** Lets everybody go, for good. */
    synchronized void open() {
        open = true;
        held.forEach(unit -> unit.released = true);
        held.clear();
        notifyAll();
    }

    private void changed() {
        lastChange = System.nanoTime();
        // Those that are due have to end first: whoever did them is free then, and takes the next.
        int expected = Math.min(workers, lengths.size() - ended);
        if (ending == 0 && !held.isEmpty() && held.size() >= expected) {
            goOn();
        }
    }

    private void goOn() {
        if (held.isEmpty()) {
            return;
        }
        now = held.element().due;
        while (!held.isEmpty() && held.element().due == now) {
            held.remove().released = true;
            ending++;
        }
        lastChange = System.nanoTime();
        notifyAll();
    }

    private Duration patience() {
        return idle != null && ending == 0 ? AFTERWARDS : patience;
    }

    private void noteIdle() {
        int waiting = lengths.size() - started;
        if (idle == null && ending == 0 && waiting > 0 && held.size() < workers) {
            List<String> missing = new ArrayList<>();
            seen.forEach((worker, label) -> {
                if (held.stream().noneMatch(unit -> unit.worker == worker)) {
                    missing.add(label);
                }
            });
            idle = new Idle(now, held.size(), waiting, missing);
        }
    }

    /** Whose absence is noted: a thread of this process, or another process as a whole. */
    private static long worker(Caller caller) {
        return isHere(caller) ? caller.thread() : -caller.process();
    }

    private static String label(Caller caller) {
        return isHere(caller) ? caller.label() : "process " + caller.process();
    }

    private static boolean isHere(Caller caller) {
        return caller.process() == ProcessHandle.current().pid();
    }

    /** How long the run has taken so far, by this clock. */
    public synchronized int taken() {
        return now;
    }

    /**
     * Nobody stood idle while there was something to do, and it did not take longer than this.
     *
     * @param longest how long it may take, by this clock
     */
    public Check<Object> keptEverybodyBusy(int longest) {
        return run -> finding(run.noun(), longest);
    }

    private synchronized Optional<Finding> finding(String noun, int longest) {
        if (idle != null) {
            String who = idle.missing.isEmpty()
                    ? "One more worker was never seen"
                    : "%s stood idle".formatted(String.join(", ", idle.missing));
            return Optional.of(new Finding(
                    ("Expected %d %ss in flight as long as any is left, and the end after %d units, but after %d units"
                                    + " there were only %d, while %d had not been started.")
                            .formatted(workers, noun, longest, idle.at, idle.busy, idle.waiting),
                    ("%s, and in the end it took %d units. Whoever is free first takes the next %s: shares that are"
                                    + " dealt out beforehand, and batches that are waited for, let some stand idle"
                                    + " while others still have work.")
                            .formatted(who, now, noun)));
        }
        if (now > longest) {
            return Optional.of(new Finding(
                    "Expected the end after %d units, but it took %d.".formatted(longest, now),
                    "Nobody stood idle, so it is the order: the %ss were not taken in the order in which they were given."
                            .formatted(noun)));
        }
        return Optional.empty();
    }

    private static final class Held {

        private final int due;
        private final long worker;
        private boolean released;

        Held(int due, long worker) {
            this.due = due;
            this.worker = worker;
        }
    }

    /**
     * The first time that somebody was missing.
     *
     * @param at when, by this clock
     * @param busy how many units were in flight
     * @param waiting how many had not been started
     * @param missing who had done units before and did none now
     */
    private record Idle(int at, int busy, int waiting, List<String> missing) {}
}
