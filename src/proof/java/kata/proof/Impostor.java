package kata.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kata.evidence.Exercise;

/**
 * A plausible wrong answer. Its header says which test must fail, and with which words.
 *
 * @param file where it lies
 * @param exercise which exercise it pretends to solve
 * @param test the method of the test that must fail
 * @param words what the failure must say
 * @param source its source text
 */
record Impostor(Path file, Exercise exercise, String test, String words, String source) {

    private static final Pattern HEADER = Pattern.compile("\\A// Fails in: (\\w+)\\R// Says: (.+)\\R// \\S");

    /** All impostors. */
    static List<Impostor> all() {
        return Project.sources(Project.IMPOSTORS).stream().map(Impostor::of).toList();
    }

    /**
     * Reads one impostor.
     *
     * @throws IllegalArgumentException if its header is not complete
     */
    static Impostor of(Path file) {
        String source = Project.read(file);
        Matcher header = HEADER.matcher(source);
        if (!header.find()) {
            throw new IllegalArgumentException(
                    "%s needs a header: \"// Fails in: <test>\", \"// Says: <words>\", and a line on what is wrong"
                            .formatted(file));
        }
        return new Impostor(
                file,
                Project.exerciseOfFolder(file),
                header.group(1),
                header.group(2).strip(),
                source);
    }
}
