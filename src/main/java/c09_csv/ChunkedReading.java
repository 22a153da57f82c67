package c09_csv;

import java.util.List;

/**
 * Reads a CSV file in several places at once. However long the file is, a thread holds no more than a few of its rows; where
 * rows start may be remembered.
 */
public interface ChunkedReading {

    /**
     * Divides a file into ranges of about the same size, between rows. Range {@code i}, counted from 0, begins with the first
     * row start at or after byte {@code i * size / count}, and ends where the next one begins. Row starts are: byte 0; each
     * byte that follows a line feed outside of quotes; and the end of the file. So a range is empty where a row is longer.
     * No byte is read more than twice.
     *
     * @param file a CSV file as {@link CsvFile} describes it; its header is a row like any other here
     * @param count how many ranges, at least 1; there may be more than rows, or than bytes
     * @return so many ranges, in the order of the file; together they are the file
     * @throws Exception the failure to read the file, or an exception that has it as its cause
     */
    List<ByteRange> split(CsvFile file, int count) throws Exception;

    /**
     * Adds up one column, with a thread for each range: all of them read at the same time, and each its own range only.
     *
     * @param file the file; its header is in the range that begins at byte 0, the one that is not empty
     * @param column the column to add up, counted from 0: in each row but the header it has a whole number
     * @param ranges what {@link #split} returned
     * @throws NumberFormatException if the column has something else; this exception, or one that has it as its cause
     * @throws InterruptedException if the calling thread is interrupted; those that read are then interrupted too
     * @throws Exception the failure to read a range, or an exception that has it as its cause
     */
    Total total(CsvFile file, int column, List<ByteRange> ranges) throws Exception;

    /** Splits the file and adds up one column with so many threads. */
    default Total total(CsvFile file, int column, int threads) throws Exception {
        return total(file, column, split(file, threads));
    }
}
