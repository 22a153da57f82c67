package c13_coroutines;

import java.util.List;
import java.util.Optional;
import kata.Gauge;
import kata.evidence.Failing;

/** A coroutine of the test's: yields what its script says, and notes what is done with it. */
final class Script implements Coroutine<String> {

    private final List<String> values;
    private final Gauge gauge;
    private final List<String> events;
    private final String name;
    private Throwable failure;
    private RuntimeException closingFailure;
    private int next;
    private boolean ended;

    /**
     * @param name how it calls itself in the events
     * @param values what it yields
     * @param gauge where each step is noted
     * @param events is told what is done with it
     */
    Script(String name, List<String> values, Gauge gauge, List<String> events) {
        this.name = name;
        this.values = values;
        this.gauge = gauge;
        this.events = events;
    }

    /** Fails when it has yielded all its values. */
    Script failing(Throwable with) {
        failure = with;
        return this;
    }

    /** Fails on being closed before its end. */
    Script failingOnClose(RuntimeException with) {
        closingFailure = with;
        return this;
    }

    @Override
    public Optional<String> resume() throws Exception {
        if (ended) {
            events.add(name + " resumed after its end");
            return Optional.empty();
        }
        try (Gauge.Mark _ = gauge.start(name)) {
            if (next < values.size()) {
                String value = values.get(next++);
                events.add(value);
                return Optional.of(value);
            }
            ended = true;
            if (failure != null) {
                events.add(name + " fails");
                return Failing.with(failure);
            }
            events.add(name + " ends");
            return Optional.empty();
        }
    }

    /** Closing one that has ended does nothing, and is nothing to be noted. */
    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        events.add(name + " is closed");
        if (closingFailure != null) {
            throw closingFailure;
        }
    }
}
