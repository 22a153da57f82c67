package kata;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line of a child JVM that starts fast: below 0.1 s on two cores, even with a busy neighbour. */
public final class Jvm {

    /**
     * What makes a short-lived JVM start fast and stay small: the quick compiler only, and only for what runs often (else it
     * takes an eighth of the processor time of a start), the simple collector, a small heap, and the JDK's own archive of
     * classes where it has one. And what keeps its standard output clean, which is the child's to use: a JVM's own warnings
     * go to the error stream, and it keeps no file of performance data, about which JVMs that start at the same moment may
     * quarrel.
     */
    private static final List<String> FLAGS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=5",
            "-XX:+UseSerialGC",
            "-Xmx64m",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr");

    /**
     * A child gets its sockets from the same class as this JVM. Else it would look for another provider in every jar of the
     * class path before it opens the first one: 80 ms with a hundred jars.
     */
    private static final String CHANNELS = "-D" + SelectorProvider.class.getName() + "="
            + SelectorProvider.provider().getClass().getName();

    private Jvm() {}

    /**
     * A child JVM that runs {@code main} with the class path of this one. Call {@link ProcessBuilder#start} to start it;
     * its three streams are pipes unless you redirect them.
     *
     * @param main a class with a {@code main} method
     * @param arguments what its {@code main} is given
     */
    public static ProcessBuilder command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.add(CHANNELS);
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath(main)));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The place where {@code main} was loaded from comes first, so that the child runs the very class that it was given. */
    private static Set<String> classPath(Class<?> main) {
        Set<String> classPath = new LinkedHashSet<>();
        CodeSource source = main.getProtectionDomain().getCodeSource();
        if (source != null) {
            try {
                classPath.add(Path.of(source.getLocation().toURI()).toString());
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException("Cannot tell where " + main + " was loaded from", e);
            }
        }
        classPath.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        return classPath;
    }
}
