package kata.remote;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kata.server.Api;
import kata.server.ApiClient;
import kata.server.ServerException;
import kata.server.SimulatedApi;

/**
 * Which remote API the tests talk to.
 *
 * @param server {@code embedded}, {@code container}, or the address of one that is running
 * @param secret what the running one printed when it started
 */
public record ServerChoice(String server, String secret) {

    private static final String SERVER = "kata.server";
    private static final String SECRET = "kata.secret";
    private static final String EMBEDDED = "embedded";
    private static final String CONTAINER = "container";

    /** What the system properties {@code kata.server} and {@code kata.secret} say; embedded if they say nothing. */
    public static ServerChoice ofProperties() {
        return new ServerChoice(
                Optional.ofNullable(System.getProperty(SERVER)).orElse(EMBEDDED).strip(),
                System.getProperty(SECRET, "").strip());
    }

    boolean isContainer() {
        return server.equals(CONTAINER);
    }

    /** The flags that have another JVM make the same choice. */
    List<String> properties() {
        return List.of("-D%s=%s".formatted(SERVER, server), "-D%s=%s".formatted(SECRET, secret));
    }

    /**
     * Starts or finds the server.
     *
     * @throws ServerException if there is none; there is no falling back to another one
     */
    public Api open() {
        return switch (server) {
            case EMBEDDED -> embedded();
            case CONTAINER -> ContainerApi.start();
            default -> ApiClient.connect(address(), secret);
        };
    }

    private static Api embedded() {
        try {
            return SimulatedApi.start();
        } catch (IOException e) {
            throw new ServerException("The tests' own server does not start: " + e.getMessage(), e);
        }
    }

    private URI address() {
        try {
            URI address = URI.create(server);
            if ("http".equals(address.getScheme()) && address.getHost() != null) {
                return URI.create(address.getScheme() + "://" + address.getAuthority());
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new ServerException(
                "-Dkata.server=%s is none of embedded, container, http://<host>:<port>.".formatted(server));
    }
}
