package kata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.evidence.Exercise;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The tree is complete")
class TreeProof {

    private static final int LEAST_IMPOSTORS = 3;
    private static final int HINTS = 3;
    private static final Pattern EXERCISE_HEADING = Pattern.compile("(?m)^## ([A-Z]\\w*)$");

    private final Set<Exercise> exercises = Set.copyOf(Project.exercises());

    @TestFactory
    @DisplayName("every exercise has all its parts")
    Stream<DynamicTest> parts() {
        Map<Exercise, Long> impostors =
                Impostor.all().stream().collect(Collectors.groupingBy(Impostor::exercise, Collectors.counting()));
        return exercises.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .map(exercise -> DynamicTest.dynamicTest(exercise.toString(), () -> {
                    assertThat(Project.file(Project.SOLUTIONS, exercise))
                            .as("a solution")
                            .exists();
                    assertThat(Project.test(exercise)).as("a test").exists();
                    assertThat(impostors.getOrDefault(exercise, 0L))
                            .as("impostors")
                            .isGreaterThanOrEqualTo(LEAST_IMPOSTORS);
                    assertThat(hints(exercise)).as("hints in the lesson").isEqualTo(HINTS);
                }));
    }

    /** The hints in the exercise's own section of the lesson; 0 without a section. */
    private static int hints(Exercise exercise) {
        Path lesson = Project.lesson(exercise);
        assertThat(lesson).as("a lesson").exists();
        String[] parts = Project.read(lesson).split("(?m)^## " + exercise.name() + "$", 2);
        if (parts.length < 2) {
            return 0;
        }
        String section = parts[1].split("(?m)^## ", 2)[0];
        return section.split("<details>", -1).length - 1;
    }

    @Test
    @DisplayName("exercises and solutions are mirrors of each other")
    void mirrors() {
        assertThat(names(Project.SOLUTIONS)).isEqualTo(names(Project.EXERCISES));
    }

    private static List<Exercise> names(Path root) {
        return Project.sources(root).stream().map(Project::exercise).toList();
    }

    @Test
    @DisplayName("no solution is unfinished")
    void finished() {
        assertThat(Project.sources(Project.SOLUTIONS))
                .allSatisfy(file -> assertThat(Project.read(file)).doesNotContain("Todo", "TODO"));
    }

    @Test
    @DisplayName("no test, impostor or section of a lesson belongs to no exercise")
    void nothingLeftOver() {
        Stream<Exercise> tests = Project.sources(Project.TESTS).stream()
                .filter(file -> file.getParent().getFileName().toString().matches("c\\d\\d_\\w+"))
                .filter(file -> file.toString().endsWith("Test.java"))
                .map(file -> Exercise.of(Project.exercise(file).toString()));
        Stream<Exercise> impostors = Impostor.all().stream().map(Impostor::exercise);
        Stream<Exercise> sections = exercises.stream()
                .map(Project::lesson)
                .distinct()
                .filter(Files::exists)
                .flatMap(lesson -> EXERCISE_HEADING
                        .matcher(Project.read(lesson))
                        .results()
                        .map(heading ->
                                new Exercise(lesson.getParent().getFileName().toString(), heading.group(1))));

        assertThat(Stream.of(tests, impostors, sections).flatMap(all -> all))
                .allSatisfy(exercise -> assertThat(exercise).isIn(exercises));
    }
}
