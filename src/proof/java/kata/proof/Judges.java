package kata.proof;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.Jvm;
import kata.Worker;
import kata.evidence.Exercise;
import kata.remote.SharedServer;
import org.junit.jupiter.api.DynamicTest;

/** Several processes that share the answers to be judged. Owns them, and the server that all of them ask. */
final class Judges implements AutoCloseable {

    private static final int MOST = 4;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
    private final SharedServer server = SharedServer.ofProperties();
    private final List<Path> files = new ArrayList<>();
    private final Map<Path, Future<String>> complaints = new HashMap<>();

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
     * Starts judging all of them, those of one exercise after those of another.
     *
     * @throws IOException if a process cannot be started
     */
    void start() throws IOException {
        for (int i = 0; i < Math.min(MOST, files.size()); i++) {
            idle.add(Worker.start(command()));
        }
        Comparator<Path> byExercise =
                Comparator.comparing(Project::exerciseOfFolder, Comparator.comparing(Exercise::toString));
        for (Path file : files.stream().sorted(byExercise).toList()) {
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

    /**
     * A judge runs the whole server and a thousand threads, which needs more than a worker's usual heap. And it has all
     * compilers, as the JVM of the scenarios has: what the last one may do is part of what is judged.
     */
    private ProcessBuilder command() {
        ProcessBuilder command = Jvm.command(Judge.class);
        command.command().remove("-XX:TieredStopAtLevel=1");
        command.command().replaceAll(flag -> flag.startsWith("-Xmx") ? "-Xmx1g" : flag);
        command.command().addAll(1, server.properties());
        command.command().add(1, "-D%s=%d".formatted(Judge.TIMES, Integer.getInteger(Judge.TIMES, 1)));
        return command;
    }

    private String complaint(Path file) throws IOException, InterruptedException {
        Worker judge = idle.take();
        try {
            return judge.ask(file.toString());
        } finally {
            idle.add(judge);
        }
    }

    @Override
    public void close() throws IOException {
        idle.forEach(Worker::close);
        threads.close();
        server.close();
    }
}
