package c04_races;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kata.evidence.Check;
import kata.evidence.Finding;

/** A total that notes who reads and writes it, and in which order. */
final class Register implements Total {

    private static final int MOST_TOLD = 8;

    private final EventLoop loop;
    private final List<String> story = new ArrayList<>();
    private Optional<String> stranger = Optional.empty();
    private long cents;

    Register(EventLoop loop, long cents) {
        this.loop = loop;
        this.cents = cents;
    }

    @Override
    public synchronized long read() {
        note("read %,d".formatted(cents));
        return cents;
    }

    @Override
    public synchronized void write(long value) {
        note("wrote %,d".formatted(value));
        cents = value;
    }

    private void note(String step) {
        if (!loop.isCurrent() && stranger.isEmpty()) {
            Thread thread = Thread.currentThread();
            stranger = Optional.of(thread.getName().isEmpty() ? "a virtual thread" : thread.getName());
        }
        story.add(step);
    }

    synchronized long cents() {
        return cents;
    }

    /** Nothing that was added is lost. */
    Check<Object> is(long expected) {
        return run -> cents() == expected
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected the total to be %,d in the end, but it is %,d. What happened to it: %s."
                                .formatted(expected, cents(), told()),
                        "Between two suspensions nobody else runs, so nobody comes between a read and a write there."
                                + " While an answer is waited for, all others run: what was read before is out of date"
                                + " afterwards."));
    }

    private synchronized String told() {
        List<String> first = story.stream().limit(MOST_TOLD).toList();
        return String.join(", ", first) + (story.size() > MOST_TOLD ? ", … (%,d in all)".formatted(story.size()) : "");
    }

    /** Nobody but the loop's thread used it. */
    Check<Object> stayedOnTheLoop() {
        return run -> {
            Optional<String> other;
            synchronized (this) {
                other = stranger;
            }
            return other.map(name -> new Finding(
                    "Expected only the event loop's thread to use the total, but %s did.".formatted(name),
                    "The loop needs no lock because all happens on its one thread. What another thread does may come in"
                            + " between."));
        };
    }
}
