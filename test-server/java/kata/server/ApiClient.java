package kata.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/**
 * The remote API in another process: runs are planned and their journals are read over the wire. Any thread may use it.
 *
 * <p>It speaks through {@link HttpURLConnection}, because that one has no threads of its own that would show in a run's
 * evidence, and does not mind the interrupt flag of a thread whose evidence is being collected.
 */
public final class ApiClient implements Api {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 20_000;

    /** A rendezvous may take as long as its run. */
    private static final int FOR_EVER = 0;

    private final URI address;
    private final String secret;

    private ApiClient(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /**
     * Makes the acquaintance of a server that is running.
     *
     * @param address its address without a path, for example {@code http://localhost:8080}
     * @param secret what it printed when it started
     * @throws ServerException if none answers there, it is another program or of another version, or the secret is wrong
     */
    public static ApiClient connect(URI address, String secret) {
        ApiClient client = new ApiClient(address, secret);
        Wire.About about = client.call("GET", Wire.ABOUT, null, Wire.About.class, ANSWER_MILLIS);
        if (!Wire.About.NAME.equals(about.name())) {
            throw client.isAnother("it is called " + about.name());
        }
        if (about.version() != Wire.VERSION) {
            throw new ServerException(
                    "The server at %s speaks version %d of the kata's protocol, and this suite speaks version %d: start the server from the same commit."
                            .formatted(address, about.version(), Wire.VERSION));
        }
        return client;
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public ServedRun open(Plan plan, Runnable atRendezvous) {
        Wire.Opened opened = call("POST", Wire.RUNS, plan, Wire.Opened.class, ANSWER_MILLIS);
        DistantRun run = new DistantRun(opened.id());
        if (plan.rendezvous() > 0) {
            Thread.ofVirtual().name("kata-rendezvous").start(() -> run.attend(atRendezvous));
        }
        return run;
    }

    @Override
    public void close() {
        // Its runs are closed already, and connections are not kept.
    }

    /**
     * One call of a control path.
     *
     * @param body is sent as JSON, unless it is {@code null}
     * @param answerMillis how long to wait for the answer, 0 for ever
     */
    private <T> T call(String method, String path, Object body, Class<T> type, int answerMillis) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    address.resolve(Wire.ADMIN + path).toURL().openConnection();
            connection.setRequestMethod(method);
            connection.setRequestProperty("Authorization", "Token " + secret);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(answerMillis);
            if (body != null) {
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(Wire.JSON.writeValueAsBytes(body));
                }
            }
            return answer(connection, type);
        } catch (IOException e) {
            throw new ServerException(
                    "No server of the kata answers at %s: start one with `mvn -Pserver`, or leave -Dkata.server out and the tests start their own (%s)."
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private <T> T answer(HttpURLConnection connection, Class<T> type) throws IOException {
        int status = connection.getResponseCode();
        if (status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw new ServerException(
                    "The server at %s does not accept the secret: -Dkata.secret= must be the one that it printed when it started."
                            .formatted(address));
        }
        if (status == HttpURLConnection.HTTP_NO_CONTENT
                || type == Void.class && status == HttpURLConnection.HTTP_NOT_FOUND) {
            // Nothing to say, or to a run that is over already.
            return null;
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw isAnother("status " + status);
        }
        byte[] body;
        try (InputStream in = connection.getInputStream()) {
            body = in.readAllBytes();
        }
        try {
            return Wire.JSON.readValue(body, type);
        } catch (IOException e) {
            throw isAnother("an answer of another kind");
        }
    }

    private ServerException isAnother(String seen) {
        return new ServerException(
                "What answers at %s is not a server of this kata, or it was started anew meanwhile (%s)."
                        .formatted(address, seen));
    }

    /** A run in the other process. */
    private final class DistantRun implements ServedRun {

        private final String id;

        /** The journal as it was when the run was closed; the server forgets it then, and tests may still ask. */
        private volatile Wire.Journal last;

        DistantRun(String id) {
            this.id = id;
        }

        /** Waits until the rendezvous is reached, does what is to be done then, and has the server go on. */
        void attend(Runnable atRendezvous) {
            try {
                Wire.Rendezvous rendezvous = call("GET", path(Wire.RENDEZVOUS), null, Wire.Rendezvous.class, FOR_EVER);
                if (rendezvous.reached()) {
                    atRendezvous.run();
                    tell("POST", Wire.RENDEZVOUS);
                }
            } catch (ServerException e) {
                // Whoever reads the journal is told the same.
            }
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public URI site(int number) {
            return address.resolve("/" + id + "/sites/" + number);
        }

        @Override
        public URI randomStrings(int min, int max, int count) {
            return address.resolve("/%s/randomstring?min=%d&max=%d&count=%d".formatted(id, min, max, count));
        }

        @Override
        public void openGate() {
            tell("POST", Wire.GATE);
        }

        @Override
        public List<Span> spans() {
            return journal().spans();
        }

        @Override
        public List<String> inFlight() {
            if (last != null) {
                return last.spans().stream()
                        .filter(span -> span.ending() == Span.Ending.IN_FLIGHT)
                        .map(Span::path)
                        .toList();
            }
            return call("GET", path(Wire.IN_FLIGHT), null, Wire.InFlight.class, ANSWER_MILLIS)
                    .paths();
        }

        @Override
        public int peak() {
            return journal().peak();
        }

        @Override
        public void close() {
            if (last == null) {
                last = journal();
            }
            tell("DELETE", Wire.RUNS);
        }

        private Wire.Journal journal() {
            Wire.Journal known = last;
            return known != null ? known : call("GET", path(Wire.JOURNAL), null, Wire.Journal.class, ANSWER_MILLIS);
        }

        private void tell(String method, String path) {
            call(method, path(path), null, Void.class, ANSWER_MILLIS);
        }

        private String path(String of) {
            return of + "/" + id;
        }
    }
}
