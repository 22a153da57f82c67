package kata.evidence;

import java.util.Locale;

/**
 * An exercise's name, taken from its test class.
 *
 * @param chapter the package, for example {@code c03_download}
 * @param name the class to be written, for example {@code ThreadPool}
 */
public record Exercise(String chapter, String name) {

    /** The exercise that a test class judges: {@code c03_download.ThreadPoolTest} judges c03_download.ThreadPool. */
    public static Exercise of(Class<?> test) {
        return of(test.getName());
    }

    /** The same by the test class's name. */
    public static Exercise of(String testClass) {
        int dot = testClass.lastIndexOf('.');
        String simple = testClass.substring(dot + 1);
        String name = simple.endsWith("Test") ? simple.substring(0, simple.length() - "Test".length()) : simple;
        return new Exercise(dot < 0 ? "" : testClass.substring(0, dot), name);
    }

    /** Where to read on. */
    public String lesson() {
        return "exercises/%s/README.md#%s".formatted(chapter, name.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return chapter + "." + name;
    }
}
