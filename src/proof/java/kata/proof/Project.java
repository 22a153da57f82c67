package kata.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kata.evidence.Exercise;

/** The project's folders, as the proof sees them. Maven and IDEs run tests in the project's own folder. */
final class Project {

    static final Path EXERCISES = Path.of("exercises");
    static final Path SOLUTIONS = Path.of("solutions");
    static final Path TESTS = Path.of("src", "test", "java");
    static final Path PROOF = Path.of("src", "proof");
    static final Path IMPOSTORS = PROOF.resolve("impostors");
    static final Path ALTERNATIVES = PROOF.resolve("alternatives");

    private Project() {}

    /** All exercises: the stubs. */
    static List<Exercise> exercises() {
        return sources(EXERCISES).stream()
                .filter(file -> read(file).contains("new Todo("))
                .map(Project::exercise)
                .toList();
    }

    /** The Java files below a folder, in order; none if there is no such folder. */
    static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exercise that a file in {@code exercises} or {@code solutions} belongs to. */
    static Exercise exercise(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return new Exercise(file.getParent().getFileName().toString(), name);
    }

    /** The exercise that an impostor or another answer belongs to: its folder's name. */
    static Exercise exerciseOfFolder(Path file) {
        Path folder = file.getParent();
        return new Exercise(
                folder.getParent().getFileName().toString(),
                folder.getFileName().toString());
    }

    /** A short name for messages, for example {@code c03_download/ThreadPool/OneAfterAnother}. */
    static String nameBelow(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/').replace(".java", "");
    }

    static Path file(Path root, Exercise exercise) {
        return root.resolve(exercise.chapter()).resolve(exercise.name() + ".java");
    }

    static Path test(Exercise exercise) {
        return TESTS.resolve(exercise.chapter()).resolve(exercise.name() + "Test.java");
    }

    static Path lesson(Exercise exercise) {
        return EXERCISES.resolve(exercise.chapter()).resolve("README.md");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
