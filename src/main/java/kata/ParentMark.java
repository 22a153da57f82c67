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
    private final boolean timed;
    private boolean closed;

    private ParentMark(SocketChannel channel, boolean timed) {
        this.channel = channel;
        this.timed = timed;
    }

    /** Tells the parent that a unit starts, and waits until it lets the unit go. */
    static ParentMark start(int port, String unit) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        boolean started = false;
        try {
            int answer = tell(channel, new UnitLine(unit, Caller.current()).text());
            started = true;
            return new ParentMark(channel, answer == UnitLine.TIMED);
        } finally {
            if (!started) {
                channel.close();
            }
        }
    }

    @Override
    public boolean timed() {
        return timed;
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

    /** Tells the parent a line, and waits for its answer. */
    private static int tell(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        ByteBuffer answer = ByteBuffer.allocate(1);
        if (channel.read(answer) < 0) {
            throw new EOFException("The parent hung up");
        }
        return answer.get(0);
    }
}
