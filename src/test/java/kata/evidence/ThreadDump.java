package kata.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a run's threads are doing, for messages: the frames of the learner's code and what they wait in. */
final class ThreadDump {

    /** The learner's own frames, and those of what learners are handed. */
    private static final Pattern LEARNERS =
            Pattern.compile("^(c\\d\\d_\\w+\\.(?!\\w+(Test|Scenario)[.$])|kata\\.(Session|AsyncSession|Worker)\\b).*");

    /** Where a pool's thread has nothing to do. */
    private static final Set<String> IDLE = Set.of("getTask", "awaitWork");

    /** Frames that only threads of the server and of the harness have, and those by which the JDK polls its sockets. */
    private static final Pattern HARNESS =
            Pattern.compile(".*\\b(kata\\.(server|evidence|remote)\\.|org\\.eclipse\\.jetty\\."
                    + "|com\\.github\\.tomakehurst\\.|sun\\.nio\\.ch\\.Poller\\$Pollers\\.).*");

    /** Where {@code CompletableFuture} and {@code FutureTask} wait, and where a thread sleeps. */
    private static final Set<String> WAITING = Set.of("waitingGet", "timedGet", "awaitDone", "sleep");

    private static final int MOST_THREADS = 6;
    private static final int MOST_FRAMES = 4;

    private ThreadDump() {}

    /**
     * The virtual threads that were started after the thread with the given id, without those of the server and the
     * harness. Only for calls that hang: see {@link VirtualThreads}.
     */
    static List<String> virtualThreadsSince(long threadId) {
        return virtualThreads(threadId).stream()
                .map(frames -> "a virtual thread at " + learnersFrame(frames).orElse(frames.getLast()))
                .toList();
    }

    private static List<List<String>> virtualThreads(long threadId) {
        Path file = null;
        try {
            file = Files.createTempDirectory("kata-threads").resolve("dump.json");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.JSON);
            JsonNode dump = new JsonMapper().readTree(file.toFile());
            List<List<String>> found = new ArrayList<>();
            for (JsonNode container : dump.path("threadDump").path("threadContainers")) {
                for (JsonNode thread : container.path("threads")) {
                    if (thread.path("tid").asLong() > threadId
                            && thread.path("virtual").asBoolean()) {
                        List<String> frames = new ArrayList<>();
                        thread.path("stack").forEach(frame -> frames.add(frame.asText()));
                        if (!frames.isEmpty() && frames.stream().noneMatch(HARNESS.asMatchPredicate())) {
                            found.add(frames);
                        }
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (file != null) {
                file.toFile().delete();
                file.getParent().toFile().delete();
            }
        }
    }

    private static Optional<String> learnersFrame(List<String> frames) {
        return frames.stream()
                .filter(frame -> LEARNERS.matcher(frame).matches())
                .findFirst();
    }

    /** How many threads of the common pool wait for a future, or sleep. They are always there, so no count of threads shows them. */
    static int waitersInTheCommonPool() {
        return (int) Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof ForkJoinWorkerThread worker
                        && worker.getPool() == ForkJoinPool.commonPool())
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(ThreadDump::waits))
                .count();
    }

    private static boolean waits(StackTraceElement frame) {
        return WAITING.contains(frame.getMethodName());
    }

    /** The threads' states and uppermost frames, several lines; of a pool's threads without a task only how many. */
    static String of(List<Thread> threads, List<String> virtualThreads) {
        List<String> lines = new ArrayList<>();
        int shown = 0;
        int idle = 0;
        for (Thread thread : threads) {
            StackTraceElement[] stack = thread.getStackTrace();
            if (isIdle(stack)) {
                idle++;
            } else if (shown < MOST_THREADS) {
                shown++;
                lines.add("  %s is %s".formatted(thread.getName(), thread.getState()));
                interesting(stack).forEach(frame -> lines.add("    at " + frame));
            }
        }
        virtualThreads.stream().limit(MOST_THREADS).forEach(thread -> lines.add("  " + thread));
        if (threads.size() - idle > shown || virtualThreads.size() > MOST_THREADS) {
            lines.add("  … and more threads");
        }
        if (idle > 0) {
            lines.add("  %d more of a pool: without a task".formatted(idle));
        }
        return String.join("\n", lines);
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        return Arrays.stream(stack).noneMatch(ThreadDump::isLearners)
                && Arrays.stream(stack).anyMatch(frame -> IDLE.contains(frame.getMethodName()));
    }

    /** What the learner's code has called, which tells what the thread waits for, and then the learner's own frames. */
    static Stream<StackTraceElement> interesting(StackTraceElement[] stack) {
        List<StackTraceElement> own =
                Arrays.stream(stack).filter(ThreadDump::isLearners).toList();
        if (own.isEmpty()) {
            return Arrays.stream(stack).limit(1);
        }
        Stream<StackTraceElement> called =
                Arrays.stream(stack).takeWhile(frame -> !isLearners(frame)).reduce((upper, lower) -> lower).stream();
        return Stream.concat(called, own.stream()).limit(MOST_FRAMES);
    }

    private static boolean isLearners(StackTraceElement frame) {
        return LEARNERS.matcher(frame.toString().replaceFirst("^.*//?", "")).matches();
    }
}
