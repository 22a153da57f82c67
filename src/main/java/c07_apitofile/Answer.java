package c07_apitofile;

import java.util.Objects;
import kata.Page;

/**
 * What the API has answered, as text.
 *
 * @param text what is to be kept of it
 */
public record Answer(String text) {

    public Answer {
        Objects.requireNonNull(text, "text");
    }

    /** The answer that a page is: its length, its digest and where it came from. */
    public static Answer of(Page page) {
        return new Answer(page.toLine());
    }

    /** The answer as a JSON string (RFC 8259) on a line of its own: in quotation marks, with the line break behind it. */
    public String toJsonLine() {
        StringBuilder line = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                default -> {
                    if (c < ' ') {
                        line.append("\\u%04x".formatted((int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        return line.append("\"\n").toString();
    }
}
