package kata.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import kata.Todo;
import kata.evidence.Run;

/**
 * Answers other than those on the class path, compiled and put in their place: the chapters' classes, the tests among
 * them, are loaded again by a loader that finds these answers first. Everything else is shared.
 */
final class Answers implements AutoCloseable {

    private final Loader loader;

    private Answers(Path classes) throws IOException {
        loader = new Loader(new URL[] {
            classes.toUri().toURL(), location(Todo.class), location(Run.class),
        });
    }

    /**
     * Compiles answers.
     *
     * @param sources the source text of each class, by its full name
     * @param classes where the class files go: a folder, because child processes need one
     * @throws IllegalArgumentException if they do not compile; the message is the compiler's first
     */
    static Answers compile(Map<String, String> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<Source> units = sources.entrySet().stream()
                    .map(source -> new Source(source.getKey(), source.getValue()))
                    .toList();
            boolean compiled = compiler.getTask(null, files, diagnostics, List.of("-Xlint:all"), null, units)
                    .call();
            String problems = diagnostics.getDiagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                    .map(diagnostic ->
                            "line %d: %s".formatted(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)))
                    .collect(Collectors.joining("; "));
            if (!compiled || !problems.isEmpty()) {
                throw new IllegalArgumentException("does not compile without warnings: " + problems);
            }
        }
        return new Answers(classes);
    }

    /** The test class of an exercise, linked to these answers. */
    Class<?> testClass(String name) throws ClassNotFoundException {
        return loader.loadClass(name);
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(uri(className), Kind.SOURCE);
            this.text = text;
        }

        private static URI uri(String className) {
            try {
                return new URI("string", null, "/" + className.replace('.', '/') + Kind.SOURCE.extension, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("Not a class name: " + className, e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Defines the chapters' classes itself and leaves the rest to its parent. */
    private static final class Loader extends URLClassLoader {

        Loader(URL[] locations) {
            super(locations, Answers.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.matches("c\\d\\d_\\w+\\..*")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
