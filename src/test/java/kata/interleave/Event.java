package kata.interleave;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What a thread did, or began to do. A call may begin, wait, and return only after others have done something; what it
 * returned is then no part of the story.
 */
final class Event {

    private final Actor actor;
    private final Optional<Site> site;
    private final Object target;
    private final Object[] details;
    private Object result = Values.NONE;
    private Throwable failure;
    private boolean waited;
    private boolean suddenWakeUp;

    private Event(Actor actor, Optional<Site> site, Object target, Object[] details) {
        this.actor = actor;
        this.site = site;
        this.target = target;
        this.details = details;
    }

    static Event step(Actor actor, Site site, Object target, Object... details) {
        return new Event(actor, Optional.of(site), target, details);
    }

    static Event end(Actor actor) {
        return new Event(actor, Optional.empty(), null, new Object[0]);
    }

    static Event failedEnd(Actor actor, Throwable failure) {
        Event end = end(actor);
        end.failure(failure);
        return end;
    }

    Actor actor() {
        return actor;
    }

    /** Where it was; nowhere in the learner's code if it is the thread's end. */
    Optional<Site> site() {
        return site;
    }

    Object target() {
        return target;
    }

    Object[] details() {
        return details;
    }

    /** What it read or what the call returned; {@link Values#NONE} where there is nothing, or it came too late. */
    Object result() {
        return result;
    }

    void result(Object value) {
        result = value;
    }

    /** What the call threw, or what the thread ended with; nothing if it came too late. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    void failure(Throwable thrown) {
        failure = thrown;
    }

    /** Whether the thread had to wait for another one here. */
    boolean waited() {
        return waited;
    }

    void hadToWait() {
        waited = true;
    }

    /** Whether it is a wait from which the thread returned although nobody had woken it up. */
    boolean isSuddenWakeUp() {
        return suddenWakeUp;
    }

    void wakesUpSuddenly(boolean value) {
        suddenWakeUp = value;
    }

    /** Whether it is a call or a wait with a limit of time. */
    boolean hasLimit() {
        return is(Site.Kind.CALL)
                && (details.length > 0 && details[details.length - 1] instanceof TimeUnit
                        || details.length == 1
                                && details[0] instanceof Long
                                && callsOneOf(Set.of("wait", "awaitNanos")));
    }

    /** Whether a call with a limit got what it wanted at once, so that it made no difference how soon the time was up. */
    boolean foundNoLimit(Object returned) {
        return hasLimit()
                && !callsOneOf(Set.of("wait", "awaitNanos"))
                && returned != null
                && !Boolean.FALSE.equals(returned);
    }

    /** Whether it is a call of a method of one of these names, whoever's it is. */
    boolean callsOneOf(Set<String> methods) {
        return is(Site.Kind.CALL) && methods.contains(site.orElseThrow().name().replaceFirst("^.*\\.", ""));
    }

    boolean is(Site.Kind kind) {
        return site.isPresent() && site.get().kind() == kind;
    }
}
