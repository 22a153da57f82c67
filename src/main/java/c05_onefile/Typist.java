package c05_onefile;

import java.io.IOException;
import java.io.OutputStream;
import kata.Gauge;

/**
 * Types messages, one letter after another. Any number of threads may use the same typist at once; each then types a
 * message of its own.
 */
public final class Typist {

    private final Gauge gauge;

    /**
     * @param gauge notes who types what; in a child process {@code Gauge.ofParent(port)}
     */
    public Typist(Gauge gauge) {
        this.gauge = gauge;
    }

    /**
     * Types a message's block: its letter, {@link Message#letters()} times. It takes a while.
     *
     * @param out is written to once for each letter; it is neither flushed nor closed
     * @throws IOException if {@code out} fails
     * @throws InterruptedException if the thread is interrupted while it types
     * @throws RuntimeException if the typist fails, whatever the reason
     */
    public void type(Message message, OutputStream out) throws IOException, InterruptedException {
        int half = message.letters() / 2;
        letters(message.letter(), half, out);
        // Half way, so that a test can hold a typist in the middle of a block.
        try (Gauge.Mark _ = gauge.start("type " + message.letter())) {
            letters(message.letter(), message.letters() - half, out);
        }
    }

    private static void letters(char letter, int count, OutputStream out) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write(letter);
        }
    }
}
