package c10_heavy;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.evidence.Check;
import kata.evidence.Finding;

/** How many child processes there are at a time, whether they have something to do or not. */
final class Children {

    private final Set<Long> before = descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    private final AtomicInteger most = new AtomicInteger();
    private final int others;

    /**
     * To be made before the run.
     *
     * @param others how many processes the test itself starts in the run
     */
    Children(int others) {
        this.others = others;
    }

    /** Counts them now. */
    void count() {
        long now = descendants()
                .filter(child -> !before.contains(child.pid()))
                .filter(ProcessHandle::isAlive)
                .count();
        most.accumulateAndGet(Math.toIntExact(now) - others, Math::max);
    }

    private static Stream<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants();
    }

    /** Whenever they were counted there were no more than this. */
    Check<Object> wereNeverMoreThan(int allowed) {
        return run -> most.get() <= allowed
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected never more than %d child processes at a time, but there were %d."
                                .formatted(allowed, most.get()),
                        "A child that computes needs a processor for itself, and each takes its memory, even while it"
                                + " waits. No more may be started than there are processors before one of them has"
                                + " ended."));
    }
}
