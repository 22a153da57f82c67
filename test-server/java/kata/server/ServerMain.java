package kata.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The remote API as a program of its own: {@code mvn -Pserver}, or in a container. It serves any number of suites until it
 * is stopped with Ctrl-C or SIGTERM.
 *
 * <p>Options: {@code --port=} (default 8080, 0 for any free one), {@code --bind=} (default 127.0.0.1, 0.0.0.0 for other
 * machines too), {@code --secret=} (default: the environment variable {@code KATA_SECRET}, or else drawn anew).
 */
public final class ServerMain {

    private static final String SECRET = "KATA_SECRET";
    private static final int HIGHEST_PORT = 65_535;

    private ServerMain() {}

    /** Starts the server and says where it is; ends with status 1 and a sentence if it cannot. */
    public static void main(String[] arguments) {
        try {
            Map<String, String> options = options(arguments);
            InetSocketAddress address = new InetSocketAddress(options.get("bind"), port(options.get("port")));
            SimulatedApi api = start(address, options.get("secret"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(api), "stop"));
            describe(api, address);
        } catch (ServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static SimulatedApi start(InetSocketAddress address, String secret) {
        String where = address.getHostString() + ":" + address.getPort();
        if (address.isUnresolved()) {
            throw new ServerException("There is no address %s: --bind= is 127.0.0.1 for this machine only, or 0.0.0.0."
                    .formatted(address.getHostString()));
        }
        try {
            return SimulatedApi.start(address, secret);
        } catch (BindException e) {
            throw new ServerException(
                    "The server cannot listen at %s, because the port is in use or not allowed (%s): choose another one with -Dport=."
                            .formatted(where, e.getMessage()),
                    e);
        } catch (IOException e) {
            throw new ServerException("The server cannot be started at %s: %s".formatted(where, e.getMessage()), e);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        String secret = System.getenv(SECRET);
        Map<String, String> options = new HashMap<>();
        options.put("port", "8080");
        options.put("bind", "127.0.0.1");
        options.put("secret", "");
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            if (parts.length < 2 || !options.containsKey(name)) {
                throw new ServerException(
                        "\"%s\" is none of --port=<number>, --bind=<address>, --secret=<text>.".formatted(argument));
            }
            options.put(name, parts[1].strip());
        }
        if (options.get("secret").isEmpty()) {
            options.put(
                    "secret",
                    secret == null || secret.isBlank() ? UUID.randomUUID().toString() : secret.strip());
        }
        return options;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ServerException("\"%s\" is no port: it is a number from 0 to %d, and 0 means any free one."
                .formatted(text, HIGHEST_PORT));
    }

    private static void describe(SimulatedApi api, InetSocketAddress bound) {
        boolean everywhere = bound.getAddress().isAnyLocalAddress();
        String address = "http://%s:%d"
                .formatted(
                        everywhere ? "<this machine>" : bound.getHostString(),
                        api.address().getPort());
        System.out.printf("""
            The remote API of the concurrency kata is running. Ctrl-C stops it.
              address    %1$s
              secret     %2$s
              endpoints  /<run>/sites/<number>  a page, as the run's plan says
                         /<run>/randomstring    strings of random letters: ?min=5&max=20&count=5
                         /health                answers 200
                         /__admin/kata          runs and their journals; asks for the secret
              use it     mvn test -Dkata.server=%1$s -Dkata.secret=%2$s
            """, address, api.secret());
    }

    private static void stop(SimulatedApi api) {
        try {
            api.close();
            System.out.println("The remote API has stopped.");
        } catch (IOException e) {
            System.err.println("The remote API has stopped, but not cleanly: " + e.getMessage());
        }
    }
}
