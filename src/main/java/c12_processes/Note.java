package c12_processes;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import kata.Gauge;

/**
 * A note that all of a program can see: it is kept in a static field. A class is loaded once in each process, so each
 * process has a note of its own.
 */
public final class Note {

    /** How many characters a note has room for. */
    public static final int ROOM = 1_000;

    private static final AtomicReference<String> TEXT = new AtomicReference<>("");

    private Note() {}

    /** What this process's note says; empty if nothing has been written. */
    public static String read() {
        return TEXT.get();
    }

    /**
     * Writes a text over this process's note, and signs it below with the process's id and a number that nobody else
     * knows.
     *
     * @param gauge notes who writes; in a child process {@code Gauge.ofParent(port)}
     * @throws IllegalArgumentException if there is no room for it; the message says how long it is
     */
    public static void write(String text, Gauge gauge) throws InterruptedException {
        if (text.length() > ROOM) {
            throw new IllegalArgumentException(
                    "A note has room for %d characters, not for %d".formatted(ROOM, text.length()));
        }
        String signed = "%s\nwritten by process %d, number %d"
                .formatted(
                        text,
                        ProcessHandle.current().pid(),
                        ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        try (Gauge.Mark _ = gauge.start(signed)) {
            TEXT.set(signed);
        }
    }
}
