package c07_apitofile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A file to which lines are appended. Any number of threads may open it, but what they then write may mix. */
public final class LineFile {

    private final Path path;
    private final Disk disk;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger lines = new AtomicInteger();

    /**
     * @param path where the file is; it is made when it is first opened
     * @param disk what the file is on, {@link Disk#PROMPT} for trying an answer out by hand
     */
    public LineFile(Path path, Disk disk) {
        this.path = path;
        this.disk = disk;
    }

    /**
     * Opens the file for appending. Whoever opens it closes it.
     *
     * @throws IOException if the file cannot be opened
     */
    public Lines append() throws IOException {
        FileOutputStream out = new FileOutputStream(path.toFile(), true);
        opened.incrementAndGet();
        open.incrementAndGet();
        return new Lines(out, this);
    }

    void halfway() throws IOException {
        disk.halfway(lines.incrementAndGet());
    }

    void closed() {
        open.decrementAndGet();
    }

    /** How many times it has been opened so far. */
    public int opened() {
        return opened.get();
    }

    /** How many times it is open now. */
    public int stillOpen() {
        return open.get();
    }
}
