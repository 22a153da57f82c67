package c09_csv;

import java.io.IOException;
import java.io.OutputStream;
import kata.Todo;

/** Makes up a file of profiles from a seed. */
public final class Generator implements Generating {

    /** Whatever a machine has a default for is named here: the character set, the line end, where chance comes from. */
    @Override
    public void generate(long seed, long size, OutputStream out) throws IOException {
        // TODO write Profiles.COLUMNS and then rows of Profiles.draw, with the CSV library, until
        // there are enough bytes.
        // Look up: java.util.Random, de.siegmar.fastcsv.writer.CsvWriter (builder, lineDelimiter, build with an
        // OutputStream and a Charset, writeRecord, flush), StandardCharsets.
        throw new Todo("a header, and rows from a seed");
    }
}
