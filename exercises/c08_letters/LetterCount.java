package c08_letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.Todo;

/** Counts letters, and finds the most common one. */
public final class LetterCount implements LetterCounting {

    /** One pass over all characters of all strings. */
    @Override
    public Map<Character, Long> count(List<String> strings) {
        // TODO a map from letter to number. Look up: String.chars, Collectors.groupingBy, Collectors.counting; or
        // Map.merge in a loop. Keep nothing in a field: the next call counts from the beginning.
        throw new Todo("how often each letter comes");
    }

    /** The order says what comes first of several, so it does not matter in which order the map gives them. */
    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        // TODO the entry with the highest number; of several, the one with the lowest letter.
        // Look up: Comparator.comparingLong, reversed, thenComparing; Stream.min.
        throw new Todo("the most common letter");
    }
}
