package c09_csv;

import java.io.OutputStream;

/** Makes up a CSV file. Any number of threads may do so with the same object at once. */
@FunctionalInterface
public interface Generating {

    /**
     * Writes a header, {@link Profiles#COLUMNS}, and then as many rows of {@link Profiles#draw} as are needed. The format is
     * that of RFC 4180: commas between fields, a carriage return and a line feed after each row, quotes around each field
     * that needs them; and it is UTF-8. However large the file is to be, no more than a few rows are held in memory.
     *
     * <p>The same seed and size give the same bytes, at each call, in each JVM, on each machine. Seeds that differ in
     * their lower 48 bits give other bytes.
     *
     * @param seed what decides the rows, and nothing else does
     * @param size how many bytes there are to be; from 100,000 on there are at most 1 % more or less; for less, any number
     *     of whole rows that comes close. A header there is in any case
     * @param out where they go; when the call returns all of them have been written to it. Its owner closes it
     * @throws Exception the failure to write, or an exception that has it as its cause
     */
    void generate(long seed, long size, OutputStream out) throws Exception;
}
