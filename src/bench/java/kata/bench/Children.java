package kata.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * What the child processes of one run have reported.
 *
 * @param reports one for each child
 */
record Children(List<Report> reports) {

    /** What they allocated together, in bytes. */
    long allocated() {
        return reports.stream().mapToLong(Report::allocated).sum();
    }

    /** The most that those which lived at the same time took together, in bytes. */
    long peak() {
        List<Change> changes = new ArrayList<>();
        for (Report report : reports) {
            changes.add(new Change(report.start, report.peak));
            changes.add(new Change(report.end, -report.peak));
        }
        // Of what happens in the same millisecond the start comes first: rather too much than too little.
        changes.sort(Comparator.comparingLong(Change::at).thenComparing(Change::bytes, Comparator.reverseOrder()));
        long now = 0;
        long most = 0;
        for (Change change : changes) {
            now += change.bytes;
            most = Math.max(most, now);
        }
        return most;
    }

    /** Reads and deletes the reports in a folder. A child that was killed has left none. */
    static Children in(Path folder) throws IOException {
        List<Report> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                reports.add(Report.parse(Files.readString(file)));
                Files.delete(file);
            }
        }
        return new Children(reports);
    }

    /** Writes the agent, without anything else of the bench, where a JVM can load it. */
    static void writeAgent(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", ChildMemory.class.getName());
        String entry = ChildMemory.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream bytes = ChildMemory.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
            out.closeEntry();
        }
    }

    /**
     * What one child has reported.
     *
     * @param start when it began, in milliseconds
     * @param end when it ended
     * @param allocated by all its threads, in bytes
     * @param peak the most memory that it ever had, in bytes
     */
    record Report(long start, long end, long allocated, long peak) {

        static Report parse(String line) {
            String[] parts = line.split(" ");
            return new Report(
                    Long.parseLong(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]));
        }
    }

    private record Change(long at, long bytes) {}
}
