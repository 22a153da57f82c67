package c05_onefile;

/**
 * What one writer has to say: its letter, many times.
 *
 * @param letter a capital letter; no two messages of a run have the same
 * @param thousands how much there is to write, in thousands of letters
 */
public record Message(char letter, int thousands) {

    private static final int THOUSAND = 1_000;

    /** How long the message's block is, in letters. A letter is a byte. */
    public int letters() {
        return thousands * THOUSAND;
    }

    /** The message as one line of text, for sending it to another process. {@link #parse} reads it. */
    public String toLine() {
        return letter + " " + thousands;
    }

    /**
     * Reads what {@link #toLine} wrote.
     *
     * @throws IllegalArgumentException if the line is not such a line
     */
    public static Message parse(String line) {
        if (!line.matches(". \\d{1,6}")) {
            throw new IllegalArgumentException("Not a message's line: " + line);
        }
        return new Message(line.charAt(0), Integer.parseInt(line.substring(2)));
    }
}
