package kata.remote;

import java.io.IOException;
import java.util.List;

/**
 * The remote API for suites in several processes: if it is to be a container, it is started here, once for all of them.
 * Otherwise each does as it is told itself.
 */
public final class SharedServer implements AutoCloseable {

    private final ContainerApi container;
    private final List<String> properties;

    private SharedServer(ContainerApi container, List<String> properties) {
        this.container = container;
        this.properties = properties;
    }

    /**
     * What the system properties {@code kata.server} and {@code kata.secret} say.
     *
     * @throws kata.server.ServerException if a container is wanted and does not start
     */
    public static SharedServer ofProperties() {
        ServerChoice choice = ServerChoice.ofProperties();
        if (choice.isContainer()) {
            ContainerApi container = ContainerApi.start();
            return new SharedServer(
                    container, new ServerChoice(container.address().toString(), container.secret()).properties());
        }
        return new SharedServer(null, choice.properties());
    }

    /** The flags for the JVMs that are to use it. */
    public List<String> properties() {
        return properties;
    }

    @Override
    public void close() throws IOException {
        if (container != null) {
            container.close();
        }
    }
}
