package c07_apitofile;

import java.io.IOException;

/** What goes on at the disk that a file is on. A test may hold the writer there, or let the disk be full. */
@FunctionalInterface
public interface Disk {

    /** Holds nobody up, and has room for everything. */
    Disk PROMPT = line -> {};

    /**
     * Half of a line has been written, the other half is next.
     *
     * @param line how many lines have been begun since the file was made known to this program, this one included
     * @throws IOException if there is no room for the rest
     */
    void halfway(int line) throws IOException;
}
