package c08_letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.Caller;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.remote.RemoteApi;

/** What the service has answered in a run: which strings with which call, and who called. */
final class Answers {

    private final Map<String, Integer> callOf = new HashMap<>();
    private final Map<Integer, List<String>> strings = new TreeMap<>();
    private final Map<Integer, Long> processOf = new HashMap<>();

    private Answers(Run<?> run, RemoteApi api, Wanted wanted) {
        for (Unit unit : run.units()) {
            if (unit.outcome() == Unit.Outcome.DONE) {
                int call = number(unit);
                List<String> answer = wanted.answer(api, call);
                strings.put(call, answer);
                answer.forEach(string -> callOf.put(string, call));
                processOf.put(call, unit.caller().map(Caller::process).orElse(0L));
            }
        }
    }

    /** What the latest run was answered. */
    static Answers of(Run<?> run, RemoteApi api, Wanted wanted) {
        return new Answers(run, api, wanted);
    }

    private static int number(Unit unit) {
        return Integer.parseInt(unit.name().substring(unit.name().indexOf('#') + 1));
    }

    /** By the calls' numbers. */
    Map<Integer, List<String>> all() {
        return strings;
    }

    /** The number of the call that was answered with this string; 0 if there is none. */
    int callOf(String string) {
        return callOf.getOrDefault(string, 0);
    }

    /** The process that made a call. */
    long processOf(int call) {
        return processOf.get(call);
    }
}
