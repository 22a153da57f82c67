package kata.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * The virtual threads of one run, as the JVM's own flight recorder notes them (JEP 328). They are in no thread group, and
 * nobody else knows them all: a thread dump does (JEP 444), but on JDK 25 it may crash the JVM while virtual threads mount
 * or unmount (JDK-8364343), so dumps are for calls that hang, where nothing moves any more.
 */
final class VirtualThreads implements AutoCloseable {

    private static final String START = "jdk.VirtualThreadStart";
    private static final String END = "jdk.VirtualThreadEnd";
    private static final String ID = "javaThreadId";

    /** The names of the harness's and the server's own, and of those by which the JDK waits for sockets. */
    private static final Pattern NOT_THE_RUNS = Pattern.compile("kata-.*|SubPoller-\\d+|.*-Poller");

    private final Recording recording = new Recording();

    /** Notes from now on. */
    VirtualThreads() {
        recording.enable(START).withoutStackTrace();
        recording.enable(END).withoutStackTrace();
        recording.start();
    }

    /** Those that have begun since this was made and have not ended: their ids and names. It takes some 10 ms. */
    synchronized Map<Long, String> alive() {
        Path file = null;
        try {
            file = Files.createTempFile("kata-threads", ".jfr");
            recording.dump(file);
            return alive(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) {
                file.toFile().delete();
            }
        }
    }

    /**
     * Events of several threads come in any order, so a thread may end before it starts. The file also has what other
     * recordings asked for: a profiler's, for one.
     */
    private static Map<Long, String> alive(Path file) throws IOException {
        Map<Long, String> alive = new LinkedHashMap<>();
        Set<Long> ended = new HashSet<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case START -> {
                        long id = event.getLong(ID);
                        alive.put(id, name(event.getThread(), id));
                    }
                    case END -> ended.add(event.getLong(ID));
                    default -> {}
                }
            }
        }
        alive.keySet().removeAll(ended);
        alive.values().removeIf(NOT_THE_RUNS.asMatchPredicate());
        return alive;
    }

    private static String name(RecordedThread thread, long id) {
        String name = thread == null ? null : thread.getJavaName();
        return name == null || name.isEmpty() ? "virtual-" + id : name;
    }

    @Override
    public void close() {
        recording.close();
    }
}
