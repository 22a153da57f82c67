package kata.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import kata.server.Api;
import kata.server.ApiClient;
import kata.server.Plan;
import kata.server.ServedRun;
import kata.server.ServerException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** The remote API in a container of its own, built from {@code test-server/Dockerfile} and removed when it is closed. */
final class ContainerApi implements Api {

    private static final int PORT = 8080;
    private static final Duration START = Duration.ofSeconds(60);

    private final ImageFromDockerfile image;
    private final GenericContainer<?> container;
    private final ApiClient client;

    private ContainerApi(ImageFromDockerfile image, GenericContainer<?> container, String secret) {
        this.image = image;
        this.container = container;
        this.client = ApiClient.connect(
                URI.create("http://%s:%d".formatted(container.getHost(), container.getMappedPort(PORT))), secret);
    }

    /**
     * Builds the image, unless an earlier build still holds, and starts it.
     *
     * @throws ServerException if there is no Docker, or the container does not start
     */
    static ContainerApi start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new ServerException("-Dkata.server=container needs Docker, and none answers here: start it, or leave"
                    + " -Dkata.server out and the tests start a server of their own.");
        }
        String secret = UUID.randomUUID().toString();
        ImageFromDockerfile image = image();
        GenericContainer<?> container = new GenericContainer<>(image)
                .withEnv("KATA_SECRET", secret)
                .withExposedPorts(PORT)
                .withCreateContainerCmdModifier(
                        command -> command.getHostConfig().withReadonlyRootfs(true))
                .waitingFor(Wait.forHttp("/health").forPort(PORT).withStartupTimeout(START));
        try {
            container.start();
            return new ContainerApi(image, container, secret);
        } catch (RuntimeException e) {
            remove(container, image);
            throw new ServerException("The container of the remote API does not start: " + rootMessage(e), e);
        }
    }

    private static ImageFromDockerfile image() {
        try {
            ServerImage.gather(ServerImage.CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImageFromDockerfile().withDockerfile(ServerImage.CONTEXT.resolve("Dockerfile"));
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    @Override
    public URI address() {
        return client.address();
    }

    /** What the server asks for. */
    String secret() {
        return container.getEnvMap().get("KATA_SECRET");
    }

    @Override
    public ServedRun open(Plan plan, Runnable atRendezvous) {
        return client.open(plan, atRendezvous);
    }

    @Override
    public void close() {
        client.close();
        remove(container, image);
    }

    private static void remove(GenericContainer<?> container, ImageFromDockerfile image) {
        container.stop();
        // Testcontainers leaves it to a helper container, which not every engine may start.
        if (image.isDone()) {
            DockerClientFactory.lazyClient()
                    .removeImageCmd(image.getDockerImageName())
                    .exec();
        }
    }
}
