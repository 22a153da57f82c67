package kata.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Classes of the learner's with the name of one of the tests' own. Both are in the chapter's package, and of two classes with
 * one name the JVM finds one: whoever wanted the other fails with a {@link NoSuchMethodError} that explains nothing.
 */
final class Namesakes {

    private Namesakes() {}

    /**
     * Makes sure that there are none.
     *
     * @param test the test class, which lies beside the tests' other classes
     * @param own the exercise's class, which lies beside the learner's others
     * @throws AssertionError if there is one; tells its name
     */
    static void none(Class<?> test, Class<?> own) {
        none(folder(test), folder(own), Exercise.of(test));
    }

    /** The same with the folders of the class files. */
    static void none(Path tests, Path learners, Exercise exercise) {
        if (tests.equals(learners)) {
            return;
        }
        Set<String> namesakes = names(tests);
        namesakes.retainAll(names(learners));
        if (!namesakes.isEmpty()) {
            throw Failure.of(
                            "Expected the tests and you to have no class names in common, but both have %s.",
                            String.join(" and ", namesakes))
                    .because(("They are in the same package, %s, and of two classes with one name the JVM finds one."
                                    + " Give yours another name, or put it inside of %s. If you did already, it takes"
                                    + " mvn clean to be rid of the old class file.")
                            .formatted(exercise.chapter(), exercise.name()))
                    .in(exercise);
        }
    }

    private static Path folder(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(type.getPackageName().replace('.', '/'));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Cannot tell where " + type + " was loaded from", e);
        }
    }

    /** The names of the outermost classes in a folder. In a jar there are none to be found, and none to clash. */
    private static Set<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
