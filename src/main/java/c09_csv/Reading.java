package c09_csv;

/** Reads a CSV file and adds up one of its columns. */
@FunctionalInterface
public interface Reading {

    /**
     * Reads the whole file once, in constant memory: however long the file is, no more than a few rows are held.
     *
     * @param file a CSV file as {@link CsvFile} describes it; may be empty, or have a header only
     * @param column the column to add up, counted from 0: in each row but the header it has a whole number
     * @throws NumberFormatException if it has something else; this exception, or one that has it as its cause
     * @throws Exception the failure to read the file, or an exception that has it as its cause
     */
    Total total(CsvFile file, int column) throws Exception;
}
