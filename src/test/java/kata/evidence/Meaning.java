package kata.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kata.Caller;

/** What it usually means when a run looks as it does: short sentences for messages, which never blame. */
final class Meaning {

    private static final String COMMON_POOL = "ForkJoinPool.commonPool";
    private static final String EVENT_LOOP = "event-loop";

    private Meaning() {}

    /** Why fewer units than expected were in flight at once. */
    static String tooFewInFlight(Run<?> run, int expected) {
        List<Unit> units = run.units();
        String noun = run.noun();
        if (units.isEmpty()) {
            return "No %s was made at all.".formatted(noun);
        }
        Collection<Caller> callers = callers(units);
        int peak = run.peak();
        if (units.size() < expected) {
            return ("Only %d %ss were made before the first was answered, and the answers are held back until %d are"
                            + " in flight. Start them all before you wait for any.")
                    .formatted(units.size(), noun, expected);
        }
        if (usesCommonPool(units)) {
            return "They ran in the common pool. It has only as many threads as there are processors, less one: it is"
                    + " made for computing, not for waiting. Give the work a pool of its own.";
        }
        if (peak == 1 && callers.stream().map(Caller::process).distinct().count() > 1) {
            return ("Each %s started only when the one before had ended, although there are several processes. Asking"
                            + " a child means waiting for its answer: give each child a thread here that leads it.")
                    .formatted(noun);
        }
        if (peak == 1 && callers.stream().anyMatch(caller -> caller.name().equals(EVENT_LOOP))) {
            return ("Each %s started only when the one before had been answered. What is chained with thenCompose(…)"
                + " comes after what it is chained to: start them all first, then put the futures together.")
                    .formatted(noun);
        }
        if (peak == 1 && callers.size() > 1) {
            return ("Each %s started only when the one before had ended, although there are several threads. Calling"
                + " get() right after submit(), or join() right after start(), waits for each in turn; so does a lock"
                + " held while waiting. Start them all first, then collect.")
                    .formatted(noun);
        }
        if (peak == 1) {
            return ("Each %s started only when the one before had ended: a single thread made them all, and waited for"
                            + " each answer before it asked again.")
                    .formatted(noun);
        }
        return "Something lets only %d through at once: the size of a pool, a lock, or a batch that is waited for."
                .formatted(peak);
    }

    /** Why more units than allowed were in flight at once. */
    static String tooManyInFlight(Run<?> run, int allowed) {
        int callers = callers(run.units()).size();
        if (allowed == 1) {
            return "The %ss overlap: the next one may start only when the one before has ended.".formatted(run.noun());
        }
        if (callers > allowed) {
            return "%d threads took part. Nothing limits them to %d: a thread for each %s is no pool."
                    .formatted(callers, allowed, run.noun());
        }
        return ("Nothing holds the next %s back while %d are in flight. A permit must be taken before a %s starts, and"
                        + " given back only when it has ended.")
                .formatted(run.noun(), allowed, run.noun());
    }

    /** Why a run took too long. */
    static String tooSlow(Run<?> run) {
        int units = run.units().size();
        if (run.peak() * 10 >= units * 9) {
            return ("All %d %ss overlapped, so it is not the overlap. Either something is waited for longer than need"
                            + " be, or the machine is very busy just now.")
                    .formatted(units, run.noun());
        }
        return "There were never more than %d of %d %ss in flight at once; the more overlap, the shorter the run."
                .formatted(run.peak(), units, run.noun());
    }

    static boolean usesCommonPool(List<Unit> units) {
        return units.stream().map(Unit::caller).flatMap(Optional::stream).anyMatch(Meaning::isInTheCommonPool);
    }

    static boolean isInTheCommonPool(Caller caller) {
        return caller.name().startsWith(COMMON_POOL);
    }

    static Collection<Caller> callers(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.caller().stream())
                .collect(Collectors.toMap(Meaning::identity, caller -> caller, (one, _) -> one, LinkedHashMap::new))
                .values();
    }

    /** A thread may change its name, and is the same one all the same. */
    static List<Long> identity(Caller caller) {
        return List.of(caller.process(), caller.thread());
    }
}
