package kata.remote;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.Caller;
import kata.server.SimulatedApi;

/**
 * Gathers what the server's Dockerfile needs in one folder: the server's classes, and its libraries. It takes them from the
 * class path of this JVM, so that an IDE can start the container too.
 */
public final class ServerImage {

    /** Where the Dockerfile's context is built, seen from the project's folder. */
    static final Path CONTEXT = Path.of("target", "server");

    private static final Path DOCKERFILE = Path.of("test-server", "Dockerfile");

    /** Libraries of the tests and the proof, which the server does not need. */
    private static final Pattern TESTS_ONLY = Pattern.compile(
            "(junit|opentest4j|apiguardian|assertj|byte-buddy|awaitility"
                + "|archunit|palantir|functionaljava|testcontainers|docker-java|jna|duct-tape|commons-compress|annotations)-.*");

    private ServerImage() {}

    /** Fills {@code target/server} and says how the image is built and run. */
    public static void main(String[] arguments) throws IOException {
        gather(CONTEXT);
        System.out.printf("""
            What the image needs is in %1$s. Build and run it:
              docker build -t concurrency-kata-server %1$s
              docker run --rm --read-only -p 127.0.0.1:8080:8080 concurrency-kata-server
            """, CONTEXT);
    }

    /** Fills a folder with the Dockerfile, {@code classes} and {@code lib}; what was in it is deleted. */
    static void gather(Path context) throws IOException {
        delete(context);
        Path lib = Files.createDirectories(context.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path file = Path.of(entry);
            String name = file.getFileName().toString();
            if (name.endsWith(".jar") && !TESTS_ONLY.matcher(name).matches()) {
                Files.copy(file, lib.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path classes = context.resolve("classes");
        copyPackage(SimulatedApi.class, classes);
        copyPackage(Caller.class, classes);
        Files.copy(DOCKERFILE, context.resolve("Dockerfile"));
    }

    private static void copyPackage(Class<?> member, Path classes) throws IOException {
        Path folder = Path.of(member.getPackageName().replace('.', '/'));
        Path to = Files.createDirectories(classes.resolve(folder));
        try (Stream<Path> files = Files.list(origin(member).resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (!name.matches(".*Test(\\$.*)?\\.class")) {
                    Files.copy(file, to.resolve(name));
                }
            }
        }
    }

    private static Path origin(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot tell where " + type + " was loaded from", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.toList().reversed();
        }
        try {
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + folder, e);
        }
    }
}
