package c02_sleep;

import java.time.Duration;

/**
 * What is to be delivered. Delivering means waiting: whoever does it has nothing else to do meanwhile.
 *
 * @param name without spaces; no two messages of a run have the same
 * @param seconds how long it takes, in the documents' seconds: here each is 10 ms
 * @param lost whether it gets lost on its way, which nobody knows before its time is over
 */
public record Message(String name, int seconds, boolean lost) {

    private static final Duration SECOND = Duration.ofMillis(10);

    /** A message that arrives. */
    public Message(String name, int seconds) {
        this(name, seconds, false);
    }

    /** How long it takes here: 10 ms for each of the documents' seconds. */
    public Duration duration() {
        return SECOND.multipliedBy(seconds);
    }

    /** What one gets for it when it has been delivered. */
    String receipt() {
        return name + " delivered after " + seconds + " s";
    }

    /** The message as one line of text, for sending it to another process. {@link #parse} reads it. */
    public String toLine() {
        return "%s %d %b".formatted(name, seconds, lost);
    }

    /**
     * Reads what {@link #toLine} wrote.
     *
     * @throws IllegalArgumentException if the line is not such a line
     */
    public static Message parse(String line) {
        if (!line.matches("\\S+ \\d{1,6} (true|false)")) {
            throw new IllegalArgumentException("Not a message's line: " + line);
        }
        String[] parts = line.split(" ");
        return new Message(parts[0], Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]));
    }
}
