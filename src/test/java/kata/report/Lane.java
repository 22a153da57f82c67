package kata.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.evidence.RecordedRun.RecordedUnit;

/**
 * Units that are drawn in one line: those of a thread. Where a thread has several units in flight at once, as an event loop
 * has, it gets as many lanes as it has units in flight.
 *
 * @param label who does them
 * @param units in the order in which they were started; no two overlap
 */
record Lane(String label, List<RecordedUnit> units) {

    /** The lanes of a run, in the order in which their first units were started. */
    static List<Lane> of(List<RecordedUnit> units) {
        boolean severalProcesses =
                units.stream().map(RecordedUnit::process).distinct().count() > 1;
        Map<Owner, List<Lane>> byOwner = new LinkedHashMap<>();
        List<Lane> lanes = new ArrayList<>();
        for (RecordedUnit unit : units) {
            List<Lane> own = byOwner.computeIfAbsent(Owner.of(unit), owner -> new ArrayList<>());
            own.stream()
                    .filter(lane -> lane.isFreeAt(unit.startMicros()))
                    .findFirst()
                    .orElseGet(() -> {
                        String label = Owner.of(unit).label(severalProcesses);
                        Lane lane = new Lane(
                                own.isEmpty() ? label : "%s (%d)".formatted(label, own.size() + 1), new ArrayList<>());
                        own.add(lane);
                        lanes.add(lane);
                        return lane;
                    })
                    .units()
                    .add(unit);
        }
        return lanes;
    }

    private boolean isFreeAt(long micros) {
        return units.getLast().endMicros() <= micros;
    }

    private record Owner(Long process, Long threadId, String thread) {

        static Owner of(RecordedUnit unit) {
            return new Owner(unit.process(), unit.threadId(), unit.thread());
        }

        String label(boolean severalProcesses) {
            String name = thread == null ? "unknown" : thread;
            return severalProcesses && process != null ? "process %d %s".formatted(process, name) : name;
        }
    }
}
