package c12_processes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Unit;

/** The child processes of one run, known by the units that they have begun, and which of them live at its end. */
final class Children {

    private final Set<Long> seen = ConcurrentHashMap.newKeySet();
    private volatile List<Long> aliveAtTheEnd = List.of();

    /** To be told of each unit when it has started. */
    void note(Unit unit) {
        unit.caller().ifPresent(caller -> seen.add(caller.process()));
    }

    /** Does something, and looks at the children at the very moment when it has returned or thrown. */
    <T> T during(Callable<T> code) throws Exception {
        try {
            return code.call();
        } finally {
            aliveAtTheEnd = seen.stream()
                    .filter(process -> process != ProcessHandle.current().pid())
                    .filter(process -> ProcessHandle.of(process)
                            .filter(ProcessHandle::isAlive)
                            .isPresent())
                    .toList();
        }
    }

    /**
     * All of them had ended by then.
     *
     * @param then names the moment, such as "when the call returned"
     */
    Check<Object> goneAtTheEnd(String then) {
        return run -> {
            int alive = aliveAtTheEnd.size();
            return alive == 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected all child processes to have ended %s, but %d of %d had not."
                                    .formatted(then, alive, seen.size()),
                            "Whoever starts a process ends it, and waits until it has ended: to close its"
                                    + " pipe, or to destroy it, only tells it to end. That takes it a moment, and"
                                    + " the caller relies on it."));
        };
    }
}
