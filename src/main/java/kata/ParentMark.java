package kata;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A unit that a child process tells its parent about: a connection a unit, so that the parent notices its end even when the
 * child is killed. The parent answers each line with a byte.
 */
final class ParentMark implements Gauge.Mark {

    private final SocketChannel channel;
    private boolean closed;

    private ParentMark(SocketChannel channel) {
        this.channel = channel;
    }

    /** Tells the parent that a unit starts, and waits until it lets the unit go. */
    static ParentMark start(int port, String unit) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        boolean started = false;
        try {
            tell(channel, new UnitLine(unit, Caller.current()).text());
            started = true;
            return new ParentMark(channel);
        } finally {
            if (!started) {
                channel.close();
            }
        }
    }

    /** Waits until the parent has noted the end, so that what follows is later on its clock too. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (channel) {
            tell(channel, UnitLine.END);
        } catch (IOException e) {
            // The parent is gone: there is nobody to tell.
        }
    }

    private static void tell(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        if (channel.read(ByteBuffer.allocate(1)) < 0) {
            throw new EOFException("The parent hung up");
        }
    }
}
