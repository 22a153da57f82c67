package kata;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A folder of many small files, each with a number. Files are opened here and nowhere else, so that it can be told how many
 * are open at once, and which were never closed. It is thread-safe, and stays so across processes.
 *
 * <p>It counts because the operating system does so too late: where it allows 20,000 open files a program that leaks some
 * looks healthy for days; where it allows 256 the same program fails with "Too many open files".
 */
public final class FileStore {

    private static final int NONE = -1;
    private static final int ALL = -2;

    private final Path folder;
    private final Gauge gauge;
    private final int port;
    private final Disk disk;
    private final int rotten;
    private final int failing;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    private FileStore(Path folder, Gauge gauge, int port, Disk disk, int rotten, int failing) {
        this.folder = folder;
        this.gauge = gauge;
        this.port = port;
        this.disk = disk;
        this.rotten = rotten;
        this.failing = failing;
    }

    /** A store in a folder that exists. It reports to nobody. */
    public static FileStore in(Path folder) {
        return new FileStore(folder, Gauge.NONE, 0, Disk.PROMPT, NONE, NONE);
    }

    /**
     * The same folder, opened by another process.
     *
     * @param address what {@link #address()} returned there
     * @throws IllegalArgumentException if it is no such address
     */
    public static FileStore at(String address) {
        String[] parts = address.split(" ", 4);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not the address of a store: " + address);
        }
        int port = Integer.parseInt(parts[0]);
        Gauge gauge = port == 0 ? Gauge.NONE : Gauge.ofParent(port);
        return new FileStore(
                Path.of(parts[3]), gauge, port, Disk.PROMPT, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /**
     * The same store, reporting each open file as a unit.
     *
     * @param port where child processes report their own, see {@link Gauge#ofParent}; 0 if they do not
     */
    public FileStore reportingTo(Gauge gauge, int port) {
        return new FileStore(folder, gauge, port, disk, rotten, failing);
    }

    /** The same store on a disk that takes its time. Child processes do not see it. */
    public FileStore on(Disk disk) {
        return new FileStore(folder, gauge, port, disk, rotten, failing);
    }

    /** The same store on a bad disk: what is written into one of the files is not what it holds afterwards. */
    public FileStore rotting(int number) {
        return new FileStore(folder, gauge, port, disk, number, failing);
    }

    /** The same store on a disk that is nearly full: writing into one of the files fails. */
    public FileStore failing(int number) {
        return new FileStore(folder, gauge, port, disk, rotten, number);
    }

    /** The same store on a disk that is full: writing into any file fails. */
    public FileStore full() {
        return failing(ALL);
    }

    /** Where the store is, as text: what another process needs in order to open it with {@link #at}. */
    public String address() {
        return "%d %d %d %s".formatted(port, rotten, failing, folder.toAbsolutePath());
    }

    /**
     * Opens a file for writing and reading; it is made if there is none. Whoever opens a file closes it.
     *
     * @param number the file's number
     * @throws IOException if it cannot be opened, or if the thread is interrupted
     */
    public OpenFile open(int number) throws IOException {
        return new OpenFile(opened(number));
    }

    /**
     * Opens a file as {@link #open} does, for writing and reading without waiting. Opening itself does wait, as it does
     * everywhere in the JDK, but not for long.
     *
     * <p>The channel calls its completion handlers on threads of the store. File locks are not supported.
     *
     * @param number the file's number
     * @throws IOException if it cannot be opened, or if the thread is interrupted
     */
    public AsynchronousFileChannel openAsync(int number) throws IOException {
        return new AsyncFile(opened(number));
    }

    private FileHandle opened(int number) throws IOException {
        Gauge.Mark mark = start(number);
        boolean opened = false;
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve(name(number)),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            opened = true;
            peak.accumulateAndGet(open.incrementAndGet(), Math::max);
            disk.opened(number);
            return new FileHandle(this, number, channel, mark);
        } finally {
            if (!opened) {
                mark.close();
            }
        }
    }

    private Gauge.Mark start(int number) throws IOException {
        try {
            return gauge.start(name(number));
        } catch (InterruptedException e) {
            // As java.nio does it: an IOException, and the flag stays set.
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted =
                    new InterruptedIOException("interrupted while opening " + name(number));
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    void closed(int number) {
        open.decrementAndGet();
        disk.closed(number);
    }

    Disk disk() {
        return disk;
    }

    boolean isRotten(int number) {
        return number == rotten;
    }

    boolean isFailing(int number) {
        return failing == ALL || number == failing;
    }

    /** The name of a file, for example {@code file-4711}. */
    public static String name(int number) {
        return "file-" + number;
    }

    /** How many files this process has open here now. */
    public int openNow() {
        return open.get();
    }

    /** The most files that this process ever had open here at once. */
    public int peakOpen() {
        return peak.get();
    }

    /** What goes on at a disk. Each method is called on the thread that uses the file, and may hold it for a while. */
    public interface Disk {

        /** Holds nobody up. */
        Disk PROMPT = new Disk() {};

        /** A file has been opened. */
        default void opened(int number) {}

        /** A file is about to be written. */
        default void writing(int number) {}

        /** A file has been read; its reader does not have the answer yet. */
        default void read(int number) {}

        /** A file is about to be closed. */
        default void closing(int number) {}

        /** A file has been closed. */
        default void closed(int number) {}
    }
}
