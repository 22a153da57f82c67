package kata.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * Notices callers that hang up while their request is held. An HTTP/1.1 server does not read from a connection while it
 * works on a request, so it would learn of it only when it answers; here one thread watches the held connections.
 */
final class HangUps implements AutoCloseable {

    /** How long a closed connection may stay known to the selector. */
    private static final long SWEEP_MILLIS = 100;

    private final Selector selector;

    HangUps() throws IOException {
        selector = Selector.open();
        Thread.ofPlatform().daemon().name("hang-ups").start(this::run);
    }

    /**
     * Watches a connection.
     *
     * @param onHangUp is run at most once, on the watcher's thread; it must not wait
     * @return ends the watching; when that has returned, {@code onHangUp} has run or never will
     */
    synchronized Watch watch(SocketChannel channel, Runnable onHangUp) {
        // The key stays with the connection: cancelling it and registering anew for each request would race.
        SelectionKey key = channel.keyFor(selector);
        try {
            if (key == null) {
                key = channel.register(selector, SelectionKey.OP_READ);
            } else {
                key.interestOps(SelectionKey.OP_READ);
            }
            Watch watch = new Watch(key, onHangUp);
            key.attach(watch);
            selector.wakeup();
            return watch;
        } catch (ClosedChannelException | CancelledKeyException e) {
            onHangUp.run();
            return new Watch(key, () -> {});
        }
    }

    private void run() {
        while (selector.isOpen()) {
            try {
                selector.select(this::probe, SWEEP_MILLIS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClosedSelectorException e) {
                return;
            }
        }
    }

    private synchronized void probe(SelectionKey key) {
        if (!key.isValid() || !(key.attachment() instanceof Watch watch)) {
            return;
        }
        if (!watch.active) {
            key.interestOps(0);
        } else if (isAtEnd((SocketChannel) key.channel())) {
            watch.active = false;
            key.interestOps(0);
            watch.onHangUp.run();
        }
    }

    /** Asked only while a request is held: then the caller has nothing to send, and what can be read is the end. */
    private static boolean isAtEnd(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private synchronized void end(Watch watch) {
        watch.active = false;
        if (watch.key != null && watch.key.isValid()) {
            watch.key.interestOps(0);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }

    /** One connection being watched. */
    final class Watch implements AutoCloseable {

        private final SelectionKey key;
        private final Runnable onHangUp;
        private boolean active = true;

        private Watch(SelectionKey key, Runnable onHangUp) {
            this.key = key;
            this.onHangUp = onHangUp;
        }

        @Override
        public void close() {
            end(this);
        }
    }
}
