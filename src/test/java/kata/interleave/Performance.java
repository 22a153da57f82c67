package kata.interleave;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * One order, performed: starts the actors, and looks after them until they have ended or cannot end any more. Whoever has
 * the turn and waits for an actor that is held loses it; that is seen by the thread's state, in several looks.
 */
final class Performance {

    private static final Duration LOOK = Duration.ofNanos(40_000);

    /** So long nothing happens at all, all threads wait, and no limit of time is on their waiting: then they stay there. */
    private static final Duration STANDSTILL = Duration.ofSeconds(1);

    /** The same where threads of the learner's own may still be at work. */
    private static final Duration STANDSTILL_WITH_HELPERS = Duration.ofSeconds(3);

    /** However much time has passed, so many looks are needed as well: the machine may be overloaded, or asleep. */
    private static final int STANDSTILL_LOOKS = 500;

    private static final int LIMIT_LOOKS = 2_000;

    /** Whoever has computed for so long without coming to a point goes on computing, and others may go on as well. */
    private static final Duration COMPUTES = Duration.ofMillis(300);

    /** Whoever neither waits nor computes waits for something of the JVM, the initialising of a class perhaps. */
    private static final int LOOKS_AT_SOMETHING_ELSE = 5_000;

    /** In how many looks in a row a thread must be waiting before it counts as waiting for an actor. */
    private static final int LOOKS = 2;

    /** The same if it was waiting already, and may have been woken up just now. */
    private static final int LOOKS_AT_SLEEPER = 10;

    /** The same where threads of the learner's own may be about to wake it up. */
    private static final int LOOKS_WITH_HELPERS = 200;

    /** The same where no actor has the lock: then it is about to wake up, but the processors may be very busy. */
    private static final int LOOKS_AT_LOCK_OF_NO_ACTOR = 200;

    private static final int LOOKS_BETWEEN_DEADLOCKS = 8;

    private final Turns turns;
    private final Trace trace;
    private final boolean helpers;
    private final Duration limit;

    private long progressSeen = -1;
    private long stillSince;
    private int waitingLooks;
    private int looksWithoutProgress;
    private Duration cpuTimeSeen = Duration.ZERO;

    /**
     * @param helpers whether the learner's code may start threads of its own
     * @param limit after which it is given up, if the actors do not just wait for each other
     */
    Performance(Turns turns, Trace trace, boolean helpers, Duration limit) {
        this.turns = turns;
        this.trace = trace;
        this.helpers = helpers;
        this.limit = limit;
    }

    /** Performs it and returns why it cannot end, if it cannot. */
    Optional<String> perform(List<Actor> actors) {
        Thread watcher = Thread.currentThread();
        turns.start(actors, () -> LockSupport.unpark(watcher));
        long began = System.nanoTime();
        Optional<String> standstill = Optional.empty();
        List<Actor> alive = actors;
        for (int looks = 0; !alive.isEmpty() && standstill.isEmpty(); looks++) {
            standstill = looks > LIMIT_LOOKS && since(began).compareTo(limit) > 0
                    ? Optional.of(Standstill.endless(alive, limit))
                    : look(alive);
            LockSupport.parkNanos(LOOK.toNanos());
            alive = turns.alive();
        }
        if (standstill.isPresent()) {
            trace.end();
            turns.giveUp();
        }
        return standstill;
    }

    private Optional<String> look(List<Actor> alive) {
        long progress = turns.progress();
        if (progress != progressSeen) {
            progressSeen = progress;
            stillSince = System.nanoTime();
            waitingLooks = 0;
            looksWithoutProgress = 0;
            cpuTimeSeen = turns.running().map(Look::cpuTime).orElse(Duration.ZERO);
            return Optional.empty();
        }
        looksWithoutProgress++;
        Optional<Actor> running = turns.running();
        if (running.isPresent()) {
            lookAt(running.get());
            return Optional.empty();
        }
        waitingLooks = alive.stream().allMatch(Look::waitsWithoutLimit) ? waitingLooks + 1 : 0;
        if (waitingLooks == 0) {
            stillSince = System.nanoTime();
            return Optional.empty();
        }
        boolean stays = waitingLooks > STANDSTILL_LOOKS
                && since(stillSince).compareTo(helpers ? STANDSTILL_WITH_HELPERS : STANDSTILL) > 0;
        boolean cycle = waitingLooks % LOOKS_BETWEEN_DEADLOCKS == 0 && waitForEachOther(alive);
        return stays || cycle ? Optional.of(Standstill.of(alive, trace)) : Optional.empty();
    }

    /** Passes the turn on if whoever has it does nothing with it. */
    private void lookAt(Actor running) {
        if (turns.isHeld(running)) {
            return; // has the turn, and is about to notice
        }
        Look look = Look.at(running);
        waitingLooks = look.isWaiting() ? waitingLooks + 1 : 0;
        if (waitingLooks > 0 && waitingLooks >= looksNeeded(running, look)) {
            trace.hasToWait(running);
            turns.passOn(running);
        } else if (Look.cpuTime(running).minus(cpuTimeSeen).compareTo(COMPUTES) > 0
                || looksWithoutProgress > LOOKS_AT_SOMETHING_ELSE) {
            turns.passOn(running);
        }
    }

    private int looksNeeded(Actor waiting, Look look) {
        if (turns.waitsForOneWhoIsHeld(look)) {
            return 1;
        }
        if (look.atFreeLock() || look.lockOwner().isPresent() && !turns.waitsForActor(look)) {
            return LOOKS_AT_LOCK_OF_NO_ACTOR;
        }
        if (helpers) {
            return LOOKS_WITH_HELPERS;
        }
        return turns.isWakingUp(waiting) ? LOOKS_AT_SLEEPER : LOOKS;
    }

    private static boolean waitForEachOther(List<Actor> alive) {
        Set<Long> ids = Look.deadlocked();
        // A wait with a limit would be part of a cycle as well, but it ends.
        return alive.stream()
                        .filter(actor -> ids.contains(actor.threadId()) && Look.waitsWithoutLimit(actor))
                        .count()
                > 1;
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }
}
