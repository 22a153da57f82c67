package kata.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kata.Jvm;
import kata.Session;
import kata.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ServerMain · the remote API as a program of its own")
class ServerMainTest {

    private static final long END_SECONDS = 20;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    @DisplayName("says where it is, serves, and stops when it is told to")
    void servesAndStops() throws Exception {
        Process process = start("--port=0", "--secret=known");
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(after("address", out));
            assertThat(after("secret", out)).isEqualTo("known");

            try (Api api = ApiClient.connect(address, "known");
                    ServedRun run = api.open(Plan.PROMPT, () -> {});
                    Session session = new SessionFactory().open()) {
                assertThat(session.get(run.site(1)).length()).isPositive();
                assertThat(run.spans()).hasSize(1);
                // Another process: its threads cannot be mistaken for this one's.
                assertThat(run.spans().getFirst().caller().orElseThrow().process())
                        .isEqualTo(ProcessHandle.current().pid())
                        .isNotEqualTo(process.pid());
            }

            process.destroy();

            assertThat(process.waitFor(END_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("says in a sentence that its port is in use, and ends with status 1")
    void portInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(complaint("--port=" + taken.getLocalPort()))
                    .contains("cannot listen at 127.0.0.1:" + taken.getLocalPort(), "-Dport=")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @CsvSource({"--port=abc, is no port", "--port=70000, is no port", "--nonsense=1, is none of --port="})
    @DisplayName("says in a sentence what is wrong with an option, and ends with status 1")
    void wrongOption(String option, String words) throws Exception {
        assertThat(complaint(option)).contains(words).doesNotContain("\tat ");
    }

    private String complaint(String option) throws IOException, InterruptedException {
        Process process = start(option);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return errors;
    }

    private Process start(String... options) throws IOException {
        Process process = Jvm.command(ServerMain.class, options).start();
        started.add(process);
        return process;
    }

    private static String after(String label, BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.strip().startsWith(label + " ")) {
                return line.strip().substring(label.length()).strip();
            }
        }
        throw new AssertionError("The server said nothing about its " + label);
    }
}
