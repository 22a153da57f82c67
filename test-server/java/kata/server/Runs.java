package kata.server;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that are open, by their ids. */
final class Runs {

    private final Map<String, HeldRun> runs = new ConcurrentHashMap<>();

    void add(HeldRun run) {
        runs.put(run.id(), run);
    }

    /** The run with this id, if it is open. */
    Optional<HeldRun> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** Ends the runs that nobody has ended: their suites are gone. */
    void closeOlderThan(Duration age) {
        runs.values().stream().filter(run -> run.age().compareTo(age) > 0).forEach(HeldRun::close);
    }

    void remove(HeldRun run) {
        runs.remove(run.id());
    }
}
