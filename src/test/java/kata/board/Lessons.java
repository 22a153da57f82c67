package kata.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.evidence.Exercise;
import kata.evidence.Origin;

/**
 * The folders that learners read and write in.
 *
 * @param root the project's folder
 * @param answers the folder with the answers that are judged, for example {@code exercises}
 */
record Lessons(Path root, String answers) {

    private static final Pattern CHAPTER = Pattern.compile("c\\d\\d_\\w+");
    private static final Pattern HEADING = Pattern.compile("## ([A-Z]\\w*)\\s*");
    private static final Pattern TODO = Pattern.compile("(?!\\s*(?://|\\*)).*\\bnew Todo\\(\"?([^\"]*).*");

    /** With the class's name: its constructors are not meant. */
    private static final String METHOD = "\\s*public (?!%s\\()[^=;]*\\(.*";

    /** What the chapter is about, as its lesson's heading says; empty if there is none. */
    String title(String chapter) {
        String heading = "# " + chapter + " · ";
        return lines(lesson(chapter)).stream()
                .filter(line -> line.startsWith(heading))
                .findFirst()
                .map(line -> line.substring(heading.length()))
                .orElse("");
    }

    private Path lesson(String chapter) {
        return root.resolve("exercises").resolve(chapter).resolve("README.md");
    }

    /** The exercise's place in its chapter's lesson; last if the lesson does not name it. */
    int place(Exercise exercise) {
        List<String> lines = lines(lesson(exercise.chapter()));
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).strip().equals("## " + exercise.name()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * Where to write: the innermost line of the exercise's file by which the failure came; if it did not, the first line of
     * that file that its message names; else the line that throws {@link kata.Todo}, or that of the first public method.
     */
    String place(Exercise exercise, Throwable failure) {
        return Origin.of(failure, exercise)
                .map(StackTraceElement::getLineNumber)
                .or(() -> lineTold(exercise, failure))
                .map(line -> place(exercise, line))
                .orElseGet(() -> placeToWrite(exercise));
    }

    private static Optional<Integer> lineTold(Exercise exercise, Throwable failure) {
        return Pattern.compile("\\b" + Pattern.quote(exercise.name() + ".java:") + "(\\d{1,6})")
                .matcher(String.valueOf(failure.getMessage()))
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .findFirst();
    }

    private String placeToWrite(Exercise exercise) {
        List<String> lines = lines(file(exercise));
        Pattern method = Pattern.compile(METHOD.formatted(exercise.name()));
        return place(
                exercise, 1 + first(lines, TODO).or(() -> first(lines, method)).orElse(0));
    }

    private String place(Exercise exercise, int line) {
        return "%s/%s/%s.java:%d".formatted(answers, exercise.chapter(), exercise.name(), line);
    }

    private Path file(Exercise exercise) {
        return root.resolve(answers).resolve(exercise.chapter()).resolve(exercise.name() + ".java");
    }

    /** All exercises, in the order of the lessons. */
    List<Exercise> exercises() {
        return chapters().stream()
                .flatMap(chapter -> lines(lesson(chapter)).stream()
                        .map(HEADING::matcher)
                        .filter(Matcher::matches)
                        .map(heading -> new Exercise(chapter, heading.group(1))))
                .filter(exercise -> Files.exists(file(exercise)))
                .toList();
    }

    private List<String> chapters() {
        try (Stream<Path> folders = Files.list(root.resolve("exercises"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> CHAPTER.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is still to be written, as the exercise's file says without being run; empty if it does not. */
    Optional<Unwritten> unwritten(Exercise exercise) {
        List<String> lines = lines(file(exercise));
        return first(lines, TODO).map(line -> {
            Matcher what = TODO.matcher(lines.get(line));
            return new Unwritten(place(exercise, line + 1), what.matches() ? what.group(1) : "");
        });
    }

    /**
     * A part of an answer that throws {@link kata.Todo}.
     *
     * @param place file and line
     * @param what is to be written there
     */
    record Unwritten(String place, String what) {}

    private static Optional<Integer> first(List<String> lines, Pattern pattern) {
        return IntStream.range(0, lines.size())
                .boxed()
                .filter(i -> pattern.matcher(lines.get(i)).matches())
                .findFirst();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
