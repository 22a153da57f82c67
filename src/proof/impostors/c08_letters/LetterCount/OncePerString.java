// Fails in: drawnAfresh
// Says: Expected the counts to be
// A letter counts once in each string, however often it comes.
package c08_letters;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts letters, and finds the most common one. */
public final class LetterCount implements LetterCounting {

    /** Most often first; of those that come equally often, the lowest code first. */
    private static final Comparator<LetterFrequency> MOST_COMMON_FIRST =
            Comparator.comparingLong(LetterFrequency::times).reversed().thenComparing(LetterFrequency::letter);

    /** One pass over all characters of all strings. */
    @Override
    public Map<Character, Long> count(List<String> strings) {
        return strings.stream()
                .flatMapToInt(string -> string.chars().distinct())
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The order says what comes first of several, so it does not matter in which order the map gives them. */
    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        return count(strings).entrySet().stream()
                .map(entry -> new LetterFrequency(entry.getKey(), entry.getValue()))
                .min(MOST_COMMON_FIRST);
    }
}
