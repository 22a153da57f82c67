package kata.proof;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.Jvm;
import kata.Worker;
import kata.remote.SharedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * Several processes share the impostors: most of the time an impostor is waited for at a rendezvous that it never reaches,
 * so they hardly get into each other's way.
 */
@DisplayName("Every impostor is rejected")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpostorsProof {

    private static final int JUDGES = 3;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
    private final SharedServer server = SharedServer.ofProperties();

    @AfterAll
    void close() throws IOException {
        idle.forEach(Worker::close);
        threads.close();
        server.close();
    }

    /** One test an impostor; {@code -Dimpostors=<pattern>} picks some by name. */
    @TestFactory
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    @DisplayName("in the test that its header names, with the words that its header names")
    Stream<DynamicTest> rejected() throws IOException {
        Pattern wanted = Pattern.compile(System.getProperty("impostors", ""));
        List<Impostor> impostors = Impostor.all().stream()
                .filter(impostor -> wanted.matcher(impostor.name()).find())
                .toList();
        for (int i = 0; i < Math.min(JUDGES, impostors.size()); i++) {
            idle.add(Worker.start(command()));
        }
        Map<Impostor, Future<String>> complaints = new LinkedHashMap<>();
        for (Impostor impostor : impostors) {
            complaints.put(impostor, threads.submit(() -> complaint(impostor)));
        }
        return complaints.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().name(), () -> {
                    String complaint = entry.getValue().get();
                    if (!complaint.isEmpty()) {
                        fail("%s %s", entry.getKey().name(), complaint);
                    }
                }));
    }

    /** A judge runs the whole server and a thousand threads, which needs more than a worker's usual heap. */
    private ProcessBuilder command() {
        ProcessBuilder command = Jvm.command(ImpostorJudge.class);
        command.command().replaceAll(flag -> flag.startsWith("-Xmx") ? "-Xmx1g" : flag);
        command.command().addAll(1, server.properties());
        return command;
    }

    private String complaint(Impostor impostor) throws IOException, InterruptedException {
        Worker judge = idle.take();
        try {
            return judge.ask(impostor.file().toString());
        } finally {
            idle.add(judge);
        }
    }
}
