package c09_csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kata.Gauge;

/**
 * A CSV file that can be read in several places at once, and knows how much of it has been read. It is as RFC 4180 says:
 * commas between fields, each row ended by a line feed or by a carriage return and a line feed, the last row perhaps by
 * nothing. A field with a comma, a quote or a line break in it stands in quotes, and a quote in it is doubled. The first row
 * is a header, all rows have as many fields, no line is blank, and the text is UTF-8. It is thread-safe; its streams are not.
 */
public final class CsvFile {

    private final CsvSource source;
    private final Gauge gauge;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong bytesRead = new AtomicLong();
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    /**
     * @param gauge notes each stream from its first read to its end
     */
    CsvFile(CsvSource source, Gauge gauge) {
        this.source = source;
        this.gauge = gauge;
    }

    /**
     * A file on a disk. It is not to change from now on.
     *
     * @throws IOException if its size cannot be found out
     */
    public static CsvFile at(Path path) throws IOException {
        return new CsvFile(CsvSource.of(path), Gauge.NONE);
    }

    /** How many bytes the file has. */
    public long size() {
        return source.size();
    }

    /**
     * Opens the whole file. The stream has no buffer; skipping in it costs nothing. Whoever opens it closes it.
     *
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return open(0, size());
    }

    /**
     * Opens a part of the file: the stream ends where the part does. It has no buffer; skipping in it costs nothing. Whoever
     * opens it closes it.
     *
     * @param from the first byte, counted from 0
     * @param to the first byte behind the part; at most {@link #size()}
     * @throws IOException if it cannot be opened
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public InputStream open(long from, long to) throws IOException {
        Objects.checkFromToIndex(from, to, size());
        InputStream bytes = source.from(from);
        opened.incrementAndGet();
        open.incrementAndGet();
        return new Part(bytes, from, to);
    }

    /** How many bytes have been read so far, through all streams together. A byte that is read twice counts twice. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** How many streams have been opened so far, closed ones included. */
    public int opened() {
        return opened.get();
    }

    /** How many streams are open now. */
    public int stillOpen() {
        return open.get();
    }

    /** How many threads have read something so far. */
    public int readers() {
        return readers.size();
    }

    private final class Part extends InputStream {

        private final InputStream bytes;
        private final String name;
        private long left;
        private Gauge.Mark mark;
        private boolean closed;

        Part(InputStream bytes, long from, long to) {
            this.bytes = bytes;
            this.name = "bytes %d-%d".formatted(from, to);
            this.left = to - from;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            Objects.checkFromIndexSize(offset, count, target.length);
            if (closed) {
                throw new IOException("The stream is closed");
            }
            if (count == 0) {
                return 0;
            }
            begin();
            int read = left == 0 ? -1 : bytes.read(target, offset, (int) Math.min(count, left));
            if (read < 0) {
                mark.close();
                return -1;
            }
            left -= read;
            bytesRead.addAndGet(read);
            readers.add(Thread.currentThread());
            return read;
        }

        private void begin() throws IOException {
            if (mark != null) {
                return;
            }
            try {
                mark = gauge.start(name);
            } catch (InterruptedException e) {
                // Streams know no InterruptedException; the flag stays set for whoever does.
                Thread.currentThread().interrupt();
                InterruptedIOException failure = new InterruptedIOException("interrupted while reading " + name);
                failure.initCause(e);
                throw failure;
            }
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = bytes.skip(Math.clamp(count, 0, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            open.decrementAndGet();
            if (mark != null) {
                mark.close();
            }
            bytes.close();
        }
    }
}
