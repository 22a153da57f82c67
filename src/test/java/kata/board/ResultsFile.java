package kata.board;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what became of each exercise as JSON, for reports and for instructors' scripts. */
final class ResultsFile {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private ResultsFile() {}

    static void write(List<ExerciseResult> exercises, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(
                file,
                JSON.writeValueAsBytes(exercises.stream().map(ExerciseEntry::of).toList()));
    }

    private record ExerciseEntry(
            String exercise, String status, String message, long durationMillis, List<TestEntry> tests) {

        static ExerciseEntry of(ExerciseResult result) {
            return new ExerciseEntry(
                    result.exercise().toString(),
                    result.status().name(),
                    result.firstFailure().map(TestResult::message).orElse(""),
                    result.millis(),
                    result.tests().stream().map(TestEntry::of).toList());
        }
    }

    private record TestEntry(
            String test, String sentence, String status, String message, long durationMillis, List<String> notes) {

        static TestEntry of(TestResult test) {
            return new TestEntry(
                    test.method(), test.sentence(), test.status().name(), test.message(), test.millis(), test.notes());
        }
    }
}
