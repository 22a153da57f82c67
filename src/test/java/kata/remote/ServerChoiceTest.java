package kata.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kata.server.Api;
import kata.server.ServerException;
import kata.server.SimulatedApi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ServerChoice · where the remote API is")
class ServerChoiceTest {

    @Test
    @DisplayName("an address leads to the server that is running there")
    void running() throws Exception {
        try (SimulatedApi server = SimulatedApi.start();
                Api api = new ServerChoice(server.address() + "/", server.secret()).open()) {
            assertThat(api.address()).isEqualTo(server.address());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "embeded", "https://localhost:1", "localhost:8080", "http://", "http://a b"})
    @DisplayName("anything else is said in a sentence, and nothing else is started instead")
    void anythingElse(String server) {
        assertThatThrownBy(() -> new ServerChoice(server, "").open())
                .isInstanceOf(ServerException.class)
                .hasMessage("-Dkata.server=%s is none of embedded, container, http://<host>:<port>.".formatted(server));
    }
}
