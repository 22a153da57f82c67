package kata.interleave;

import java.util.ArrayList;
import java.util.List;

/** What all threads did, in its order; the beginning of a very long trace is forgotten. */
final class Trace {

    private static final int MOST_EVENTS = 1_000;

    private final List<Event> events = new ArrayList<>();
    private final Numbers numbers = new Numbers();
    private boolean ended;

    synchronized void add(Event event) {
        if (ended) {
            return;
        }
        if (events.size() == MOST_EVENTS) {
            events.subList(0, MOST_EVENTS / 2).clear();
        }
        events.add(event);
    }

    /** Takes no further events: what threads do when they are given up is no part of the story. */
    synchronized void end() {
        ended = true;
    }

    /** Sets an event's result, unless somebody has done something since. */
    synchronized void complete(Event event, Object result) {
        if (isLatest(event)) {
            event.result(result);
        }
    }

    /** Sets what a call has thrown, unless somebody has done something since. */
    synchronized void fail(Event event, Throwable failure) {
        if (isLatest(event)) {
            event.failure(failure);
        }
    }

    private boolean isLatest(Event event) {
        return !ended && !events.isEmpty() && events.getLast() == event;
    }

    /** Notes that a thread has to wait for what it began last. */
    synchronized void hasToWait(Actor actor) {
        for (Event event : events.reversed()) {
            if (event.actor() == actor) {
                event.hadToWait();
                return;
            }
        }
    }

    /** Whatever is told of the trace uses the same numbers. */
    Numbers numbers() {
        return numbers;
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
