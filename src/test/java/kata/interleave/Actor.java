package kata.interleave;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A thread whose steps are interleaved with those of the others. */
final class Actor extends Thread {

    private final int number;
    private final Runnable code;
    private final Turns turns;
    private final Trace trace;
    private final Visits visits;
    private final Visibility visibility;
    private final List<Site> sites;

    /** Steps that have begun and not ended: a call inside of which there are other steps, for example. */
    private final Deque<Event> begun = new ArrayDeque<>();

    /** How often each site was passed since the turn came last. */
    private final Map<Site, Integer> passes = new HashMap<>();

    private int initialisers;
    private boolean hasWokenUp;
    private volatile Throwable failure;

    /** Guarded by {@link Turns}: whether it stands at a point, waiting for its turn. */
    private boolean atPoint;

    /** Guarded by {@link Turns}. */
    private boolean ended;

    /** Guarded by {@link Turns}. */
    private int stops;

    /** Guarded by {@link Turns}: how many calls had been made by all actors when it began to wait. */
    private int waitsSince;

    /**
     * @param number counted from 0: the thread's name is A, B, C, …
     */
    Actor(
            int number,
            Action<Void> code,
            Turns turns,
            Trace trace,
            Visits visits,
            Visibility visibility,
            List<Site> sites) {
        super("thread " + (char) ('A' + number));
        setDaemon(true);
        this.number = number;
        this.turns = turns;
        this.trace = trace;
        this.visits = visits;
        this.visibility = visibility;
        this.sites = sites;
        this.code = () -> act(code);
    }

    @Override
    public void run() {
        code.run();
    }

    private void act(Action<Void> action) {
        try {
            turns.begin(this);
            action.on(null);
            trace.add(Event.end(this));
        } catch (GivenUp e) {
            // Nobody looks at it any more.
        } catch (Throwable e) {
            failure = e;
            trace.add(Event.failedEnd(this, e));
        } finally {
            visits.leaveAll(this);
            turns.end(this);
        }
    }

    void before(Object target, Object[] details, int number) {
        if (initialisers > 0) {
            return;
        }
        Site site = sites.get(number);
        Event event = Event.step(this, site, target, details);
        boolean canBeMet = visits.enter(event);
        turns.point(this, site, canBeMet);
        if (turns.areTaken()) {
            visibility.step(this, event, begun);
        }
        begun.push(event);
        trace.add(event);
    }

    void after(Object result, int number) {
        ended(number).ifPresent(event -> {
            if (event.isSuddenWakeUp() && event.foundNoLimit(result)) {
                event.wakesUpSuddenly(false);
                hasWokenUp = false;
            }
            trace.complete(event, result);
        });
    }

    void thrown(Throwable failure, int number) {
        ended(number).ifPresent(event -> trace.fail(event, failure));
    }

    private Optional<Event> ended(int number) {
        if (initialisers > 0) {
            return Optional.empty();
        }
        Site site = sites.get(number);
        // Steps that ended by an exception are still in between.
        while (!begun.isEmpty()) {
            Event event = begun.pop();
            visits.leave(event);
            if (event.site().orElseThrow() == site) {
                visibility.ended(this, event);
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** It leaves a monitor. */
    void note(Object target, int number) {
        visibility.left(this, target);
        trace.add(Event.step(this, sites.get(number), target));
    }

    /** Whether the wait that it begins returns at once; so does the first one, in some orders. */
    boolean wakesUpForNoReason() {
        if (hasWokenUp || !turns.withSuddenWakeUps()) {
            return false;
        }
        hasWokenUp = true;
        begun.element().wakesUpSuddenly(true);
        return true;
    }

    boolean timeStandsStill() {
        return turns.timeStandsStill();
    }

    void initialising(int change) {
        initialisers += change;
    }

    int number() {
        return number;
    }

    /** What it threw. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    boolean isAtPoint() {
        return atPoint;
    }

    void setAtPoint(boolean value) {
        atPoint = value;
    }

    boolean hasEnded() {
        return ended;
    }

    void setEnded() {
        ended = true;
    }

    /** At how many points it has stopped, this one included. */
    int stops() {
        stops++;
        return stops;
    }

    int waitsSince() {
        return waitsSince;
    }

    void setWaitsSince(int calls) {
        waitsSince = calls;
    }

    /** How often it has passed this site, this time included, since the turn came last. */
    int pass(Site site) {
        return passes.merge(site, 1, Integer::sum);
    }

    void forgetPasses() {
        passes.clear();
    }
}
