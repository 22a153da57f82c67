package c07_apitofile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kata.Caller;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Others;
import kata.remote.RemoteApi;

/**
 * A disk that notes who writes, that stands still in the middle of a line, and that may be full.
 *
 * <p>It stands still until a second line is begun meanwhile, or until as many requests have been made as a right answer
 * makes meanwhile and nothing moves any more; given up when for two seconds no further request comes.
 */
final class WatchedDisk implements Disk {

    private static final String FULL = "No space left on device";
    private static final int NEVER = Integer.MAX_VALUE;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long SAMPLE_MILLIS = 5;

    /**
     * So many looks in a row must find nobody about to do anything, for so long: a thread that has just been woken, or whose
     * answer is on its way, looks as if it still waited.
     */
    private static final int SAMPLES = 8;

    private static final long STILL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final RemoteApi api;
    private final int stillFrom;
    private final int stillTo;
    private final int asked;
    private final int fullAt;
    private final Map<String, Integer> writers = new TreeMap<>();
    private BooleanSupplier mixed = () -> inside() > 1;
    private BooleanSupplier occasion = () -> true;
    private long patience = SILENCE_NANOS;
    private int inside;
    private final List<Integer> onTheirWay = new ArrayList<>();

    private WatchedDisk(RemoteApi api, int stillFrom, int stillTo, int asked, int fullAt) {
        this.api = api;
        this.stillFrom = stillFrom;
        this.stillTo = stillTo;
        this.asked = asked;
        this.fullAt = fullAt;
    }

    /** Writes at once. */
    static WatchedDisk prompt(RemoteApi api) {
        return new WatchedDisk(api, NEVER, NEVER, 0, NEVER);
    }

    /**
     * Stands still in the middle of a line, once.
     *
     * @param line which one, from 1
     * @param asked how many requests a right answer makes before it cannot go on without the disk
     */
    static WatchedDisk standingStill(RemoteApi api, int line, int asked) {
        return new WatchedDisk(api, line, line, asked, NEVER);
    }

    /**
     * Stands still in the middle of the first line, and again in the middle of the second: then whatever could pile up in
     * front of the writer has done so.
     *
     * @param asked how many requests a right answer makes before it cannot go on without the first line; one more for the
     *     second
     */
    static WatchedDisk standingStillTwice(RemoteApi api, int asked) {
        return new WatchedDisk(api, 1, 2, asked, NEVER);
    }

    /** The same as once, and then there is no room for that line and all later ones. */
    static WatchedDisk standingStillThenFull(RemoteApi api, int line, int asked) {
        return new WatchedDisk(api, line, line, asked, line);
    }

    /** Has no room for a line and all later ones. */
    static WatchedDisk full(RemoteApi api, int line) {
        return new WatchedDisk(api, NEVER, NEVER, 0, line);
    }

    /** What it says when it is full. */
    static boolean saysFull(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains(FULL);
    }

    /** Tells when a second line has been begun, where it is not by a second thread in {@link #halfway}. */
    WatchedDisk mixedWhen(BooleanSupplier begun) {
        mixed = begun;
        return this;
    }

    /** Stands still until this has happened, too; it is looked at when enough requests have been made. */
    WatchedDisk until(BooleanSupplier event) {
        occasion = event;
        return this;
    }

    /** Waits longer than usual for as many requests as a right answer makes: processes have to start before they can ask. */
    WatchedDisk patient(Duration withoutAnother) {
        patience = withoutAnother.toNanos();
        return this;
    }

    @Override
    public void halfway(int line) throws IOException {
        enter();
        try {
            if (line >= stillFrom && line <= stillTo) {
                standStill(line);
            }
            if (line >= fullAt) {
                throw new IOException(FULL);
            }
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        Caller caller = Caller.current();
        writers.merge("%s (%d)".formatted(caller.label(), caller.thread()), 1, Integer::sum);
        inside++;
        notifyAll();
    }

    private synchronized void leave() {
        inside--;
    }

    private synchronized int inside() {
        return inside;
    }

    /** As with every write, an interrupt does not end it. */
    private void standStill(int line) {
        int enough = asked + line - stillFrom;
        boolean interrupted = false;
        int quiet = 0;
        int before = api.asked();
        long grown = System.nanoTime();
        long moved = grown;
        while (!mixed.getAsBoolean()) {
            int now = api.asked();
            if (now > before) {
                before = now;
                grown = System.nanoTime();
            }
            boolean moves = now < enough || !occasion.getAsBoolean() || !api.isQuiet();
            quiet = moves ? 0 : quiet + 1;
            moved = moves ? System.nanoTime() : Math.max(moved, grown);
            long time = System.nanoTime();
            boolean isStill = quiet >= SAMPLES && time - moved > STILL_NANOS;
            if (isStill || time - grown > (now < enough ? patience : SILENCE_NANOS)) {
                break;
            }
            interrupted |= pause();
        }
        synchronized (this) {
            onTheirWay.add(api.asked() - (line - 1));
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean pause() {
        try {
            synchronized (this) {
                wait(SAMPLE_MILLIS);
            }
            Others.letThemRun();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Whether somebody is in the middle of a line now. */
    boolean isWriting() {
        return inside() > 0;
    }

    /**
     * The most answers that were on their way to the file, asked for and not yet in it, when the disk had stood still for as
     * long as it could; 0 if it never did.
     */
    synchronized int mostOnTheirWay() {
        return onTheirWay.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The fewest of them; 0 if it never stood still. */
    synchronized int fewestOnTheirWay() {
        return onTheirWay.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** One and the same thread wrote all lines. */
    Check<Object> hadOneWriter() {
        return run -> {
            Map<String, Integer> all;
            synchronized (this) {
                all = Map.copyOf(writers);
            }
            if (all.size() <= 1) {
                return Optional.empty();
            }
            String some = all.entrySet().stream()
                    .limit(3)
                    .map(writer -> "%s %d".formatted(writer.getKey(), writer.getValue()))
                    .collect(Collectors.joining(", "));
            return Optional.of(new Finding(
                    "Expected one thread to write all lines, but %d did.".formatted(all.size()),
                    ("Lines by thread: %s%s. Those who call hand their answers over and never touch the file: what one"
                                    + " thread owns needs no lock.")
                            .formatted(some, all.size() > 3 ? ", …" : "")));
        };
    }
}
