package kata.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.evidence.Exercise;

/**
 * What became of one exercise.
 *
 * @param exercise which one
 * @param tests its tests, in the order in which they ran
 */
record ExerciseResult(Exercise exercise, List<TestResult> tests) {

    /** Groups the scenarios' tests by exercise: chapters by number, exercises as their lesson has them. */
    static List<ExerciseResult> of(List<TestResult> tests, Lessons lessons) {
        Map<Exercise, ExerciseResult> exercises = new LinkedHashMap<>();
        tests.stream()
                .filter(TestResult::isScenario)
                .forEach(test -> exercises
                        .computeIfAbsent(test.exercise(), e -> new ExerciseResult(e, new ArrayList<>()))
                        .tests()
                        .add(test));
        return exercises.values().stream()
                .sorted(Comparator.comparing(
                                (ExerciseResult result) -> result.exercise().chapter())
                        .thenComparing(result -> lessons.place(result.exercise()))
                        .thenComparing(result -> result.exercise().name()))
                .toList();
    }

    Status status() {
        if (tests.stream().anyMatch(test -> test.status() == Status.WRONG)) {
            return Status.WRONG;
        }
        boolean todo = tests.stream().anyMatch(test -> test.status() == Status.NOT_STARTED);
        return todo ? Status.NOT_STARTED : Status.DONE;
    }

    /** The failure to look at first. */
    Optional<TestResult> firstFailure() {
        Status status = status();
        return tests.stream()
                .filter(test -> test.status() == status && status != Status.DONE)
                .findFirst();
    }

    long millis() {
        return tests.stream().mapToLong(TestResult::millis).sum();
    }
}
