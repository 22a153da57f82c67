package kata.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kata.evidence.Exercise;

/**
 * The folders that learners read and write in.
 *
 * @param root the project's folder
 * @param answers the folder with the answers that are judged, for example {@code exercises}
 */
record Lessons(Path root, String answers) {

    private static final Pattern METHOD = Pattern.compile("\\s*public [^=;]*\\(.*");

    /** What the chapter is about, as its lesson's heading says; empty if there is none. */
    String title(String chapter) {
        String heading = "# " + chapter + " · ";
        return lines(root.resolve("exercises").resolve(chapter).resolve("README.md")).stream()
                .filter(line -> line.startsWith(heading))
                .findFirst()
                .map(line -> line.substring(heading.length()))
                .orElse("");
    }

    /** The exercise's place in its chapter's lesson; last if the lesson does not name it. */
    int place(Exercise exercise) {
        List<String> lines =
                lines(root.resolve("exercises").resolve(exercise.chapter()).resolve("README.md"));
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().equals("## " + exercise.name()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Where to write: the line that throws {@link kata.Todo}, or else that of the first public method. */
    String place(Exercise exercise, Throwable failure) {
        String file = "%s/%s/%s.java".formatted(answers, exercise.chapter(), exercise.name());
        List<String> lines = lines(root.resolve(file));
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("new Todo("))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, lines.size())
                        .filter(i -> METHOD.matcher(lines.get(i)).matches())
                        .findFirst()
                        .orElse(0));
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().equals(exercise.toString())) {
                line = frame.getLineNumber() - 1;
                break;
            }
        }
        return file + ":" + (line + 1);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
