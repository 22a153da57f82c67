package kata.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has a child process tell, when it ends, how much memory it took: an agent that the environment gives to every JVM, because
 * children are started by the answers, which know nothing of it. It stands alone, without the rest of the bench.
 */
public final class ChildMemory {

    /** Set in the process whose children are to be watched. */
    static final String PARENT = "kata.bench.parent";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");
    private static final long KILO = 1_024;

    private ChildMemory() {}

    /**
     * Is called by the JVM before {@code main}.
     *
     * @param folder where the report is written, in a file of its own
     */
    public static void premain(String folder) {
        if (Boolean.getBoolean(PARENT)) {
            return;
        }
        long start = System.currentTimeMillis();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> report(Path.of(folder), start)));
    }

    private static void report(Path folder, long start) {
        // First, because asking for the other figure takes memory itself.
        long peak = peakOfThisProcess();
        long allocated = ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
        String line = start + " " + System.currentTimeMillis() + " " + allocated + " " + peak;
        try {
            Files.writeString(
                    folder.resolve(Long.toString(ProcessHandle.current().pid())), line);
        } catch (IOException e) {
            // Nobody reads it any more.
        }
    }

    /** The most memory that this process ever had, in bytes; 0 where the system does not tell: Linux does. */
    static long peakOfThisProcess() {
        try {
            Matcher peak = PEAK.matcher(Files.readString(STATUS));
            return peak.find() ? Long.parseLong(peak.group(1)) * KILO : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
