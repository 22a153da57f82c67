package c09_csv;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** Has a second file written by another thread as soon as something of the first one has come, and waits for that. */
final class Disturbed extends FilterOutputStream {

    /** So long a second call may wait for the first one, as it does where they take turns. */
    private static final Duration TURN = Duration.ofSeconds(2);

    private final Generating generator;
    private final long seed;
    private final long size;
    private boolean disturbed;

    Disturbed(OutputStream out, Generating generator, long seed, long size) {
        super(out);
        this.generator = generator;
        this.seed = seed;
        this.size = size;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        disturb();
        out.write(bytes, offset, count);
    }

    @Override
    public void write(int value) throws IOException {
        disturb();
        out.write(value);
    }

    private void disturb() throws IOException {
        if (disturbed) {
            return;
        }
        disturbed = true;
        Thread other = new Thread(this::generate, "the other file");
        other.start();
        try {
            other.join(TURN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another file is written");
        }
    }

    private void generate() {
        try {
            generator.generate(seed, size, new ByteArrayOutputStream());
        } catch (Exception e) {
            // Whether it fails is not what is looked at here.
        }
    }
}
