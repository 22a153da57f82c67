package kata.evidence;

import java.util.Objects;

/**
 * What a {@link Check} has found to be wrong.
 *
 * @param expectedAndSeen what was expected and what was seen, in one sentence
 * @param meaning what that usually means; may be empty
 */
public record Finding(String expectedAndSeen, String meaning) {

    public Finding {
        Objects.requireNonNull(expectedAndSeen, "expectedAndSeen");
        Objects.requireNonNull(meaning, "meaning");
    }
}
