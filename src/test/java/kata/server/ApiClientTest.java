package kata.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All that is true of the server is true of it over the wire as well. */
@DisplayName("ApiClient · the remote API in another process")
class ApiClientTest extends SimulatedApiTest {

    @Override
    Api reach(SimulatedApi started) {
        return ApiClient.connect(started.address(), started.secret());
    }

    @Test
    @DisplayName("keeps the runs of several suites apart")
    void severalSuites() throws IOException {
        try (SimulatedApi server = SimulatedApi.start();
                Api one = reach(server);
                Api other = reach(server);
                ServedRun run = one.open(Plan.PROMPT, () -> {});
                ServedRun another = other.open(Plan.PROMPT, () -> {})) {
            assertThat(run.site(1)).isNotEqualTo(another.site(1));
            assertThat(run.spans()).isEmpty();
            assertThat(another.spans()).isEmpty();
        }
    }

    @Test
    @DisplayName("says that no server answers")
    void nobody() throws IOException {
        URI address;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://127.0.0.1:" + taken.getLocalPort());
        }

        assertThatThrownBy(() -> ApiClient.connect(address, "any"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("No server of the kata answers at " + address);
    }

    @Test
    @DisplayName("says that the secret is wrong")
    void wrongSecret() throws IOException {
        try (SimulatedApi server = SimulatedApi.start()) {
            assertThatThrownBy(() -> ApiClient.connect(server.address(), "wrong"))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("does not accept the secret");
        }
    }

    @Test
    @DisplayName("says that the server is of another version")
    void anotherVersion() throws IOException {
        assertThatThrownBy(
                        () -> connectTo("{\"name\":\"concurrency-kata\",\"version\":%d}".formatted(Wire.VERSION + 1)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("speaks version " + (Wire.VERSION + 1))
                .hasMessageContaining("from the same commit");
    }

    @Test
    @DisplayName("says that something else answers")
    void anotherProgram() {
        assertThatThrownBy(() -> connectTo("{\"hello\":\"world\"}"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("is not a server of this kata");
        assertThatThrownBy(() -> connectTo("<html>"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("is not a server of this kata");
    }

    @Test
    @DisplayName("says that the server has stopped in the middle of a run")
    void stopped() throws IOException {
        SimulatedApi server = SimulatedApi.start();
        ServedRun run = reach(server).open(Plan.PROMPT.withRendezvous(2), () -> {});

        server.close();

        assertThatThrownBy(run::spans)
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("No server of the kata answers");
    }

    private static void connectTo(String answer) throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        other.start();
        try {
            ApiClient.connect(
                    URI.create("http://127.0.0.1:" + other.getAddress().getPort()), "any");
        } finally {
            other.stop(0);
        }
    }
}
