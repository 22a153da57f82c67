package c09_csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a CSV file to the letter of RFC 4180: for what a test has to be sure of. */
final class Rfc4180 {

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int place;

    private Rfc4180(String text) {
        this.text = text;
    }

    /**
     * The rows of a file.
     *
     * @throws MalformedException if it is no such file; the message says in a sentence what was expected and what is there
     */
    static List<List<String>> rows(byte[] file) throws MalformedException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("Expected the text to be UTF-8, but it has bytes that are not.");
        }
        return new Rfc4180(text).read();
    }

    private List<List<String>> read() throws MalformedException {
        while (place < text.length()) {
            List<String> fields = new ArrayList<>();
            fields.add(field());
            while (is(',')) {
                place++;
                fields.add(field());
            }
            if (!is('\r')) {
                throw malformed("a comma or a line break behind the field");
            }
            place++;
            if (!is('\n')) {
                throw malformed("a line feed behind the carriage return");
            }
            place++;
            rows.add(fields);
        }
        return rows;
    }

    private String field() throws MalformedException {
        return is('"') ? quoted() : plain();
    }

    private String plain() throws MalformedException {
        int start = place;
        while (place < text.length() && ",\r\n\"".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        if (is('"')) {
            throw malformed("quotes around a field that has a quote in it");
        }
        if (is('\n')) {
            throw malformed("a carriage return before the line feed at the end of a row");
        }
        return text.substring(start, place);
    }

    private String quoted() throws MalformedException {
        StringBuilder field = new StringBuilder();
        place++;
        while (true) {
            int quote = text.indexOf('"', place);
            if (quote < 0) {
                throw malformed("a quote at the end of the quoted field");
            }
            field.append(text, place, quote);
            place = quote + 1;
            if (!is('"')) {
                return field.toString();
            }
            field.append('"');
            place++;
        }
    }

    private boolean is(char expected) {
        return place < text.length() && text.charAt(place) == expected;
    }

    private MalformedException malformed(String expected) {
        String around = text.substring(Math.max(0, place - 30), place) + "|"
                + text.substring(place, Math.min(text.length(), place + 20));
        return new MalformedException("Expected %s in row %d, but the file has: %s"
                .formatted(
                        expected, rows.size() + 1, around.replace("\r", "\\r").replace("\n", "\\n")));
    }

    /** The file does not keep to the format. */
    static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1L;

        MalformedException(String expectedAndSeen) {
            super(expectedAndSeen);
        }
    }
}
