package kata;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A conversation with a server over one connection, kept open from one request to the next. It blocks: {@link #get}
 * returns when the page is there. It is <em>not thread-safe</em>, like a session of Python's {@code requests}: used by two
 * threads at once it throws, naming both.
 *
 * <p>It is a small HTTP/1.1 client of its own because it must have no threads of its own: every thread that a run shows
 * is then one that the exercise started. (A {@link java.net.http.HttpClient} has at least one; see {@link AsyncSession}.)
 */
public final class Session implements AutoCloseable {

    private final String id;
    private final Consumer<Session> onClose;
    private final AtomicReference<Thread> user = new AtomicReference<>();
    private Connection connection;
    private boolean closed;

    Session(String id, Consumer<Session> onClose) {
        this.id = id;
        this.onClose = onClose;
    }

    /**
     * Downloads a site's page and waits for it as long as it takes.
     *
     * @throws StatusException if the server answers with another status than 200
     * @throws IOException if the connection breaks or the page is cut short
     * @throws InterruptedException if the thread is interrupted; the connection is closed then
     * @throws IllegalStateException if another thread is using this session, or it is closed
     */
    public Page get(URI site) throws IOException, InterruptedException {
        return get(site, Duration.ZERO);
    }

    /**
     * Downloads a site's page, but waits no longer than {@code patience} for it.
     *
     * @param patience how long to wait for the whole page; zero means for ever
     * @throws HttpTimeoutException if the page is not there in time; the connection is closed then
     * @throws StatusException if the server answers with another status than 200
     * @throws IOException if the connection breaks or the page is cut short
     * @throws InterruptedException if the thread is interrupted; the connection is closed then
     * @throws IllegalStateException if another thread is using this session, or it is closed
     */
    public Page get(URI site, Duration patience) throws IOException, InterruptedException {
        return Page.of(site, body(site, patience));
    }

    /**
     * Downloads a text, UTF-8 that is, and waits for it as long as it takes.
     *
     * @throws StatusException if the server answers with another status than 200
     * @throws IOException if the connection breaks or the text is cut short
     * @throws InterruptedException if the thread is interrupted; the connection is closed then
     * @throws IllegalStateException if another thread is using this session, or it is closed
     */
    public String text(URI site) throws IOException, InterruptedException {
        return new String(body(site, Duration.ZERO), StandardCharsets.UTF_8);
    }

    private byte[] body(URI site, Duration patience) throws IOException, InterruptedException {
        enter();
        try {
            return fetch(site, patience);
        } finally {
            user.set(null);
        }
    }

    private void enter() {
        Thread me = Thread.currentThread();
        Thread other = user.compareAndExchange(null, me);
        if (other != null) {
            throw new IllegalStateException(
                    "A Session is not thread-safe: thread \"%s\" used it while thread \"%s\" was waiting for its page"
                            .formatted(Caller.current().label(), nameOf(other)));
        }
        if (closed) {
            user.set(null);
            throw new IllegalStateException("This session is closed already");
        }
    }

    private static String nameOf(Thread thread) {
        return thread.getName().isEmpty() ? "virtual-" + thread.threadId() : thread.getName();
    }

    private byte[] fetch(URI site, Duration patience) throws IOException, InterruptedException {
        boolean complete = false;
        try {
            if (connection == null || !connection.leadsTo(site)) {
                disconnect();
                connection = Connection.to(site);
            }
            connection.waitAtMost(patience);
            connection.ask(site, id);
            byte[] body = connection.answer(site);
            complete = connection.staysOpen();
            return body;
        } catch (StatusException e) {
            complete = connection.staysOpen();
            throw e;
        } catch (SocketTimeoutException e) {
            HttpTimeoutException timeout =
                    new HttpTimeoutException(site + " did not answer within " + patience.toMillis() + " ms");
            timeout.initCause(e);
            throw timeout;
        } catch (IOException e) {
            // An interrupt closes the channel and leaves the flag set; callers expect it as the exception.
            if (Thread.interrupted()) {
                InterruptedException interrupt = new InterruptedException("interrupted while waiting for " + site);
                interrupt.initCause(e);
                throw interrupt;
            }
            throw e;
        } finally {
            if (!complete) {
                disconnect();
            }
        }
    }

    /** Closes the connection. Closing twice does no harm. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            disconnect();
            onClose.accept(this);
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    @Override
    public String toString() {
        return "session " + id;
    }

    /** One TCP connection that speaks as much HTTP/1.1 as a GET needs (RFC 9112). */
    private static final class Connection {

        private final String host;
        private final int port;
        private final SocketChannel channel;
        private final InputStream in;
        private long deadline;
        private boolean keepAlive = true;

        private Connection(String host, int port, SocketChannel channel) throws IOException {
            this.host = host;
            this.port = port;
            this.channel = channel;
            this.in =
                    new BufferedInputStream(new WithinDeadline(channel.socket().getInputStream()));
        }

        /** A channel, not a plain socket: it is what an interrupt can end on a platform thread too. */
        static Connection to(URI site) throws IOException {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(site.getHost(), site.getPort()));
            return new Connection(site.getHost(), site.getPort(), channel);
        }

        boolean leadsTo(URI site) {
            return site.getHost().equals(host) && site.getPort() == port && channel.isOpen();
        }

        boolean staysOpen() {
            return keepAlive;
        }

        void waitAtMost(Duration patience) {
            deadline = patience.isZero() ? 0 : System.nanoTime() + patience.toNanos();
        }

        void ask(URI site, String session) throws IOException {
            StringBuilder head = new StringBuilder()
                    .append("GET ")
                    .append(site.getRawPath())
                    .append(site.getRawQuery() == null ? "" : "?" + site.getRawQuery())
                    .append(" HTTP/1.1\r\nHost: ")
                    .append(host)
                    .append(':')
                    .append(port)
                    .append("\r\nKata-Session: ")
                    .append(session)
                    .append("\r\n");
            Caller.current()
                    .headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            ByteBuffer bytes =
                    StandardCharsets.US_ASCII.encode(head.append("\r\n").toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        byte[] answer(URI site) throws IOException {
            int status = status(line());
            Map<String, String> headers = headers();
            keepAlive = !"close".equalsIgnoreCase(headers.get("connection"));
            int length = length(headers);
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException(
                        "The page of %s was cut short: %d of %d bytes arrived".formatted(site, body.length, length));
            }
            if (status != 200) {
                throw new StatusException(site, status, headers);
            }
            return body;
        }

        private int status(String line) throws IOException {
            String[] parts = line.split(" ", 3);
            if (parts.length < 2 || !parts[0].startsWith("HTTP/1.")) {
                throw new ProtocolException("Not an HTTP answer: " + line);
            }
            return Integer.parseInt(parts[1]);
        }

        /** Reads up to the empty line; the names are in lower case. */
        private Map<String, String> headers() throws IOException {
            Map<String, String> headers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
            return headers;
        }

        /** The length of the body that follows, in bytes. */
        private static int length(Map<String, String> headers) throws IOException {
            String length = headers.get("content-length");
            if (length == null) {
                throw new ProtocolException("The answer does not say how long it is");
            }
            return Integer.parseInt(length);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("The server hung up before it had answered");
                }
                if (b != '\r') {
                    line.append((char) b);
                }
            }
            return line.toString();
        }

        void close() {
            try {
                channel.close();
            } catch (IOException e) {
                // Nothing was being written: a connection that is hard to close is as good as closed.
            }
        }

        /** Sets the socket's timeout to what is left before each read, so that many small reads share one deadline. */
        private final class WithinDeadline extends InputStream {

            private final InputStream socket;

            WithinDeadline(InputStream socket) {
                this.socket = socket;
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int count) throws IOException {
                int timeout = 0;
                if (deadline != 0) {
                    long left = (deadline - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        throw new SocketTimeoutException("the deadline has passed");
                    }
                    timeout = (int) Math.min(left, Integer.MAX_VALUE);
                }
                channel.socket().setSoTimeout(timeout);
                return socket.read(bytes, offset, count);
            }
        }
    }
}
