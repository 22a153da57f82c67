package kata.bench;

import java.util.List;

/**
 * Everything that was found out.
 *
 * @param machine where
 * @param sources the folder whose answers ran
 * @param rounds how many times each strategy ran
 * @param jvmPeak the memory of a JVM that does nothing, in bytes; 0 where the system does not tell
 * @param scenarios in the order of the chapters
 */
record BenchResult(Machine machine, String sources, int rounds, long jvmPeak, List<ScenarioResult> scenarios) {

    List<LeftOut> leftOut() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.leftOut().stream())
                .distinct()
                .toList();
    }

    /** In a sentence: where, when and what. */
    String circumstances() {
        return "%s. Answers of %s/, %s."
                .formatted(machine.text(), sources, rounds == 1 ? "1 round" : "median of %d rounds".formatted(rounds));
    }

    /** In sentences: what the columns mean. */
    String legend() {
        String idle = jvmPeak == 0 ? "" : " (a JVM that does nothing: %s)".formatted(Figures.bytes(jvmPeak));
        return """
            Speed-up: against the first line of the scenario. Allocated: by all threads together, garbage included; \
            parent+children. Peak: the most memory at once, that of the JVM itself included%s; parent+children. \
            ~: a part was measured, and multiplied. Documents: Python on their authors' machines. Python 3.11: the \
            same work on two cores. In brackets: what was different there, a number alone being threads or processes.\
            """.formatted(idle);
    }
}
