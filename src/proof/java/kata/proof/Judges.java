package kata.proof;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Jvm;
import kata.Worker;
import kata.evidence.Exercise;
import kata.remote.SharedServer;
import org.junit.jupiter.api.DynamicTest;

/** Several processes that share the answers to be judged. Owns them, and the server that all of them ask. */
final class Judges implements AutoCloseable {

    private static final int QUICK = 3;
    private static final int THOROUGH = 1;

    /** No answer takes so long, each time that it is tried; a judge that does hangs. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Path TIMES = Path.of("target", "kata", "proof", "times.txt");

    /**
     * Where it matters what the last compiler may do: a field that a loop does not read again, an object that is never
     * made, a prediction that is measured, numbers of a thousand digits. Elsewhere it is left out: while an answer is
     * judged it takes more time than it gives back, and with the first compiler alone a judge needs half the processor
     * time.
     */
    private static final Pattern LAST_COMPILER =
            Pattern.compile("c01_measure\\.|c04_races\\.StopFlag|c15_mersenne\\.|c17_choose\\.");

    private final int again = Integer.getInteger(Judge.TIMES, 1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Worker> quick = new LinkedBlockingQueue<>();
    private final BlockingQueue<Worker> thorough = new LinkedBlockingQueue<>();
    private final Set<Worker> alive = ConcurrentHashMap.newKeySet();
    private final SharedServer server = SharedServer.ofProperties();
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, Future<String>> complaints = new HashMap<>();
    private final Map<Path, Duration> times = new ConcurrentHashMap<>();

    /**
     * The answers below a folder are to be judged.
     *
     * @param wanted a pattern of the answers' names; empty for all
     */
    void judge(Path folder, String wanted) {
        Pattern pattern = Pattern.compile(wanted);
        Project.sources(folder).stream()
                .filter(file -> pattern.matcher(Project.nameBelow(folder, file)).find())
                .forEach(files::add);
    }

    /**
     * Starts judging all of them, those of one exercise after those of another, from the last chapter to the first: those
     * with clocks, c02 and c03, come when the thorough judge, who computes most, has nothing left to do.
     *
     * @throws IOException if a process cannot be started
     */
    void start() throws IOException {
        Map<Boolean, Long> counts =
                files.stream().collect(Collectors.partitioningBy(Judges::needsTheLastCompiler, Collectors.counting()));
        for (int i = 0; i < Math.min(QUICK, counts.get(false)); i++) {
            quick.add(started(command()));
        }
        for (int i = 0; i < Math.min(THOROUGH, counts.get(true)); i++) {
            thorough.add(started(allCompilers(command())));
        }
        Comparator<Path> byExercise =
                Comparator.comparing(Project::exerciseOfFolder, Comparator.comparing(Exercise::toString));
        for (Path file : files.stream().sorted(byExercise.reversed()).toList()) {
            complaints.put(file, threads.submit(() -> complaint(file)));
        }
    }

    /** One test for each answer below a folder: it fails with what is wrong with the verdict. */
    Stream<DynamicTest> verdicts(Path folder) {
        return files.stream().filter(file -> file.startsWith(folder)).map(file -> {
            String name = Project.nameBelow(folder, file);
            return DynamicTest.dynamicTest(name, () -> {
                String complaint = complaints.get(file).get();
                if (!complaint.isEmpty()) {
                    fail("%s %s", name, complaint);
                }
            });
        });
    }

    /** For whoever wants the proof to be quicker: how many ms each answer took, the slowest first. */
    private void writeTimes() throws IOException {
        List<String> lines = times.entrySet().stream()
                .sorted(Map.Entry.<Path, Duration>comparingByValue().reversed())
                .map(time ->
                        "%d %s".formatted(time.getValue().toMillis(), Project.nameBelow(Project.PROOF, time.getKey())))
                .toList();
        Files.createDirectories(TIMES.getParent());
        Files.write(TIMES, lines);
    }

    private static boolean needsTheLastCompiler(Path file) {
        return LAST_COMPILER.matcher(Project.exerciseOfFolder(file).toString()).lookingAt();
    }

    /** A judge runs the whole server and a thousand threads, which needs more than a worker's usual heap. */
    private ProcessBuilder command() {
        ProcessBuilder command = Jvm.command(Judge.class);
        command.command().replaceAll(flag -> flag.startsWith("-Xmx") ? "-Xmx1g" : flag);
        command.command().addAll(1, server.properties());
        command.command().add(1, "-D%s=%d".formatted(Judge.TIMES, again));
        return command;
    }

    private static ProcessBuilder allCompilers(ProcessBuilder command) {
        command.command().remove("-XX:TieredStopAtLevel=1");
        return command;
    }

    private Worker started(ProcessBuilder command) throws IOException {
        Worker judge = Worker.start(command);
        alive.add(judge);
        return judge;
    }

    private String complaint(Path file) throws IOException, InterruptedException {
        boolean thoroughly = needsTheLastCompiler(file);
        BlockingQueue<Worker> idle = thoroughly ? thorough : quick;
        Worker judge = idle.take();
        long start = System.nanoTime();
        Future<String> verdict = threads.submit(() -> judge.ask(file.toString()));
        try {
            String complaint = verdict.get(again * LIMIT.toSeconds(), TimeUnit.SECONDS);
            idle.add(judge);
            return complaint;
        } catch (ExecutionException | TimeoutException e) {
            // The other answers are another judge's.
            judge.close();
            alive.remove(judge);
            idle.add(started(thoroughly ? allCompilers(command()) : command()));
            return e instanceof TimeoutException
                    ? "has its judge hang: no verdict after %d s".formatted(again * LIMIT.toSeconds())
                    : "has its judge end: " + e.getCause();
        } finally {
            times.put(file, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public void close() throws IOException {
        alive.forEach(Worker::close);
        threads.close();
        writeTimes();
        server.close();
    }
}
