package kata.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
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

/**
 * Compiles answers one after another. It keeps the class path's archives open between them: opening them anew took more
 * processor time than compiling did.
 */
final class AnswerCompiler implements AutoCloseable {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /**
     * Compiles answers.
     *
     * @param sources the source text of each class, by its full name
     * @param classes where the class files go: a folder, because child processes need one
     * @throws IllegalArgumentException if they do not compile without a warning; the message has the compiler's
     */
    Answers compile(Map<String, String> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        List<Source> units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean compiled = compiler.getTask(null, files, diagnostics, List.of("-Xlint:all", "-proc:none"), null, units)
                .call();
        String problems = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic ->
                        "line %d: %s".formatted(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)))
                .collect(Collectors.joining("; "));
        if (!compiled || !problems.isEmpty()) {
            throw new IllegalArgumentException("does not compile without warnings: " + problems);
        }
        return Answers.in(classes);
    }

    @Override
    public void close() throws IOException {
        files.close();
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
}
