package kata.interleave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whose turn it is. An actor stops at each point until it has the turn; whoever has it goes on to its next point, and there
 * the turn passes to somebody else if the schedule says so. Whoever waits for another actor loses it.
 *
 * <p>Actors wait in {@code Object.wait}, not in {@code LockSupport.park}: a permit that the learner's code gives to a thread
 * must still be there when the learner's code looks for it.
 */
final class Turns {

    /** Whoever passes the same site so often in one turn is taken to spin until another thread does something. */
    private static final int SPINNING = 6;

    /** To switch at the same site again and again in one turn shows nothing new. */
    private static final int MOST_SWITCHES_AT_SITE = 2;

    /** After so many points and passed turns all run as they please: turns might go on in step for ever. */
    private static final int MOST_POINTS = 3_000;

    private static final int MOST_ROUNDS = 8;

    /** So often somebody may take again what he has just given back, before those who wait for it are let in. */
    private static final int MOST_TAKEN_BACK = 1;

    private final Schedule schedule;
    private final boolean timeStandsStill;
    private final List<Actor> actors = new ArrayList<>();

    /** For each step, who else could have taken it. */
    private final List<List<Integer>> others = new ArrayList<>();

    private Actor holder;

    /** Whether whoever has the turn was waiting for something else when it came. */
    private boolean wakingUp;

    /** Whether the turn came by plan, and not because somebody was spinning. */
    private boolean planned;

    /** Whether the turn came to somebody by plan who went on waiting. */
    private boolean futile;

    /** How often somebody took the turn because nobody had it, all waiting: a limit of time was over, for example. */
    private int takenBack;

    private int calls;
    private Runnable whenAllEnded = () -> {};
    private int arrived;
    private int rounds;
    private long progress;
    private volatile boolean free;
    private volatile boolean givenUp;

    Turns(Schedule schedule, boolean timeStandsStill) {
        this.schedule = schedule;
        this.timeStandsStill = timeStandsStill;
    }

    /** Starts all actors. The first turn is given when all are there: nobody is still about to begin while others go on. */
    synchronized void start(List<Actor> all, Runnable whenAllHaveEnded) {
        actors.addAll(all);
        whenAllEnded = whenAllHaveEnded;
        all.forEach(actor -> actor.setAtPoint(true));
        all.forEach(Actor::start);
    }

    /** Waits for the first turn. */
    synchronized void begin(Actor me) {
        arrived++;
        if (arrived == actors.size()) {
            pass(actors.get(schedule.first()));
        }
        awaitTurn(me);
    }

    /**
     * Passes the turn on if it is time to, and waits until it comes again.
     *
     * @param counts whether it makes a difference to have come here, even if the actor has done nothing before
     */
    void point(Actor me, Site site, boolean counts) {
        if (!free || givenUp) {
            stopAt(me, site, counts);
        }
    }

    private synchronized void stopAt(Actor me, Site site, boolean counts) {
        boolean hasJustBegun = me.stops() == 1 && !counts;
        me.setAtPoint(true);
        progress++;
        if (holder == me && (wakingUp || hasJustBegun)) {
            wakingUp = false; // nothing has happened since the turn came
        } else if (holder == me) {
            successor(me, site).ifPresent(this::pass);
        } else if (holder == null) {
            takenBack++;
            pass(me);
        }
        awaitTurn(me);
        calls += site.kind() == Site.Kind.CALL ? 1 : 0;
    }

    /** The actor has done all that it had to do. */
    synchronized void end(Actor me) {
        me.setEnded();
        progress++;
        if (holder == me) {
            passOn(me);
        }
        if (actors.stream().allMatch(Actor::hasEnded)) {
            whenAllEnded.run();
        }
    }

    private Optional<Actor> successor(Actor me, Site site) {
        int step = others.size();
        int passes = me.pass(site);
        others.add(
                passes > MOST_SWITCHES_AT_SITE
                        ? List.of()
                        : actors.stream()
                                .filter(actor -> actor != me && mayGoOn(actor))
                                .map(Actor::number)
                                .toList());
        Optional<Actor> next = schedule.switches().stream()
                .filter(change -> change.step() == step)
                .map(change -> actors.get(change.to()))
                .filter(actor -> actor != me && !actor.hasEnded())
                .findFirst();
        planned = next.isPresent();
        if (planned) {
            return next;
        }
        if (site.yields() || passes > SPINNING + rounds) {
            rounds++;
            free |= step > MOST_POINTS && rounds > MOST_ROUNDS;
            return nextAfter(me, actor -> actor.isAtPoint() || isAboutToGoOn(actor));
        }
        return takenBack > MOST_TAKEN_BACK ? nextAfter(me, this::mayHaveBeenWokenUp) : Optional.empty();
    }

    /**
     * Whether it waits, and what it waits for may have come. Threads that try for a while, give back what they have, and try
     * again may stand in each other's way for ever if the one that gives back takes again before the other one wakes up.
     */
    private boolean mayHaveBeenWokenUp(Actor actor) {
        return !actor.isAtPoint() && Look.at(actor).isWaiting() && mayGoOn(actor);
    }

    /** Not if it is known to wait for a lock of another actor, or if nobody can have woken it up. */
    private boolean mayGoOn(Actor actor) {
        if (actor.hasEnded() || actor.isAtPoint()) {
            return !actor.hasEnded();
        }
        Look look = Look.at(actor);
        return actors.stream().noneMatch(look::waitsFor)
                && (look.atFreeLock() || look.state() == Thread.State.RUNNABLE || actor.waitsSince() < calls);
    }

    /**
     * Whether it has lost its turn by waiting, and what it waited for is there by now. A thread that takes a lock again and
     * again may take it each time before those that it wakes up get there.
     */
    private boolean isAboutToGoOn(Actor actor) {
        if (actor.hasEnded()) {
            return false;
        }
        Look look = Look.at(actor);
        return look.atFreeLock() || look.state() == Thread.State.RUNNABLE;
    }

    /** Whoever has the turn cannot go on, because it waits or has ended: somebody else can, perhaps. */
    synchronized void passOn(Actor from) {
        if (holder == from) {
            futile |= wakingUp && planned;
            wakingUp = false;
            from.setWaitsSince(calls);
            nextAfter(from, Actor::isAtPoint).ifPresentOrElse(this::pass, () -> holder = null);
        }
    }

    private Optional<Actor> nextAfter(Actor from, Predicate<Actor> goesOn) {
        return IntStream.range(1, actors.size())
                .mapToObj(distance -> actors.get((from.number() + distance) % actors.size()))
                .filter(goesOn)
                .findFirst();
    }

    private void pass(Actor to) {
        holder = to;
        wakingUp = !to.isAtPoint();
        to.forgetPasses();
        progress++;
        notifyAll();
    }

    private void awaitTurn(Actor me) {
        boolean interrupted = false;
        while (holder != me && !free && !givenUp) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        me.setAtPoint(false);
        progress++;
        if (givenUp) {
            throw new GivenUp();
        }
        if (interrupted) {
            me.interrupt();
        }
    }

    /** Ends whoever comes to a point from now on. */
    synchronized void giveUp() {
        givenUp = true;
        notifyAll();
        actors.stream().filter(actor -> !actor.hasEnded()).forEach(Thread::interrupt);
    }

    /** Whether one after the other runs, so that what is noted of them is noted in its order. */
    boolean areTaken() {
        return !free && !givenUp;
    }

    /** Who has the turn and runs; nobody if all wait, or if all run as they please. */
    synchronized Optional<Actor> running() {
        return Optional.ofNullable(free ? null : holder);
    }

    /** Those who have not ended. */
    synchronized List<Actor> alive() {
        return actors.stream().filter(actor -> !actor.hasEnded()).toList();
    }

    /** Whether it stands at a point or has ended, so that it does nothing by itself. */
    synchronized boolean isHeld(Actor actor) {
        return actor.isAtPoint() || actor.hasEnded();
    }

    /** Whether it waits for a lock of an actor that does nothing by itself. */
    synchronized boolean waitsForOneWhoIsHeld(Look waiting) {
        return actors.stream().anyMatch(actor -> isHeld(actor) && waiting.waitsFor(actor));
    }

    synchronized boolean waitsForActor(Look waiting) {
        return actors.stream().anyMatch(waiting::waitsFor);
    }

    /** Whether it was waiting when its turn came, and has not come to a point since. */
    synchronized boolean isWakingUp(Actor actor) {
        return holder == actor && wakingUp;
    }

    /** Whether the order is the same as without its last switch. */
    synchronized boolean wasFutile() {
        return futile;
    }

    /** Whether each actor's first wait returns although nobody has woken it up. */
    boolean withSuddenWakeUps() {
        return schedule.suddenWakeUps();
    }

    /** Whether no wait ends because its time is up, but for the first ones where {@link #withSuddenWakeUps()}. */
    boolean timeStandsStill() {
        return timeStandsStill;
    }

    /** Grows with everything that happens. */
    synchronized long progress() {
        return progress;
    }

    /** For each step, the numbers of those who could have taken it instead. */
    synchronized List<List<Integer>> others() {
        return List.copyOf(others);
    }
}
