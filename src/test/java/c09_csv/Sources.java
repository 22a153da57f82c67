package c09_csv;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/** Bytes that no disk holds. */
final class Sources {

    private static final int FEW = 1_000;

    private Sources() {}

    /** What is in an array; a read brings no more than some. */
    static CsvSource of(byte[] bytes) {
        return new CsvSource() {

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long position) {
                return new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position);
            }
        };
    }

    /** A disk on which one byte cannot be read. */
    static CsvSource failingAt(byte[] bytes, long broken, String failure) {
        return new CsvSource() {

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long position) {
                InputStream whole = new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position);
                return new FilterInputStream(whole) {

                    private long place = position;

                    @Override
                    public int read(byte[] target, int offset, int count) throws IOException {
                        if (place == broken) {
                            throw new IOException(failure);
                        }
                        int most = broken > place ? (int) Math.min(count, broken - place) : count;
                        int read = super.read(target, offset, Math.min(most, FEW));
                        place += Math.max(0, read);
                        return read;
                    }

                    @Override
                    public long skip(long count) throws IOException {
                        long skipped = super.skip(count);
                        place += skipped;
                        return skipped;
                    }
                };
            }
        };
    }

    /** A disk that takes very long, unless whoever waits for it is interrupted. */
    static CsvSource slow(byte[] bytes, long seconds) {
        return held(bytes, position -> true, () -> {
            if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody counts it down");
            }
        });
    }

    /** Who begins to read at this place is held up at each read. */
    static CsvSource heldAt(byte[] bytes, long place, Hold hold) {
        return held(bytes, position -> position == place, hold);
    }

    private static CsvSource held(byte[] bytes, LongPredicate where, Hold hold) {
        return new CsvSource() {

            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long position) {
                InputStream whole = new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position);
                if (!where.test(position)) {
                    return whole;
                }
                return new FilterInputStream(whole) {

                    @Override
                    public int read(byte[] target, int offset, int count) throws IOException {
                        try {
                            hold.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            InterruptedIOException failure = new InterruptedIOException("interrupted while reading");
                            failure.initCause(e);
                            throw failure;
                        }
                        return super.read(target, offset, count);
                    }
                };
            }
        };
    }

    /** Holds a thread that reads. */
    @FunctionalInterface
    interface Hold {

        /** Returns when it may go on. */
        void await() throws InterruptedException;
    }

    /** The same bytes over and over. */
    static CsvSource repeated(byte[] header, byte[] block, int times) {
        return new CsvSource() {

            @Override
            public long size() {
                return header.length + (long) times * block.length;
            }

            @Override
            public InputStream from(long position) {
                return new Repeated(header, block, size(), position);
            }
        };
    }

    private static final class Repeated extends InputStream {

        private final byte[] header;
        private final byte[] block;
        private final long size;
        private long place;

        Repeated(byte[] header, byte[] block, long size, long place) {
            this.header = header;
            this.block = block;
            this.size = size;
            this.place = place;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (place == size) {
                return -1;
            }
            byte[] from = place < header.length ? header : block;
            int start = place < header.length ? (int) place : (int) ((place - header.length) % block.length);
            int read = Math.min(count, from.length - start);
            System.arraycopy(from, start, target, offset, read);
            place += read;
            return read;
        }

        @Override
        public long skip(long count) {
            long skipped = Math.clamp(count, 0, size - place);
            place += skipped;
            return skipped;
        }
    }
}
