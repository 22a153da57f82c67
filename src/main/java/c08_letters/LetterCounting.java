package c08_letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts letters. It keeps nothing from one call to the next, so any number of threads may use it at once. */
public interface LetterCounting {

    /**
     * Counts how often each letter comes. Upper and lower case are different letters.
     *
     * @param strings strings of letters; there may be none, and a string may be empty
     * @return each letter that comes, and how often, in any order
     */
    Map<Character, Long> count(List<String> strings);

    /**
     * The letter that comes most often. Of several that come equally often it is the first one in the order of their codes:
     * A to Z, then a to z.
     *
     * @param strings strings of letters; there may be none, and a string may be empty
     * @return empty if there is no letter at all
     */
    Optional<LetterFrequency> mostCommon(List<String> strings);
}
