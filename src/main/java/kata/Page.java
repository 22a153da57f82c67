package kata;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A site's page, as it arrived: where it came from, how long it was and what it hashed to. The digest proves that the
 * whole body was read, not just the headers.
 *
 * @param site the address that was asked
 * @param length of the body, in bytes
 * @param digest SHA-256 of the body, in hexadecimal
 */
public record Page(URI site, int length, String digest) {

    public Page {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(digest, "digest");
    }

    /** The page that a body makes. */
    public static Page of(URI site, byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Page(site, body.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /** The page as one line of text, for sending it from one process to another. {@link #parse} reads it. */
    public String toLine() {
        return length + " " + digest + " " + site;
    }

    /**
     * Reads what {@link #toLine} wrote.
     *
     * @throws IllegalArgumentException if the line is not such a line
     */
    public static Page parse(String line) {
        String[] parts = line.split(" ", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a page's line: " + line);
        }
        return new Page(URI.create(parts[2]), Integer.parseInt(parts[0]), parts[1]);
    }
}
