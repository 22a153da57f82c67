// Fails in: twoAtOnce
// Says: the counts of two calls of which one was made in the middle of the other
// Cleared before and copied afterwards: right as long as nobody else counts at the same time.
package c08_letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    private static final Map<Character, Long> COUNTS = new HashMap<>();

    @Override
    public Map<Character, Long> count(List<String> strings) {
        COUNTS.clear();
        for (String s : strings) {
            for (char c : s.toCharArray()) {
                COUNTS.merge(c, 1L, Long::sum);
            }
        }
        return Map.copyOf(COUNTS);
    }

    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        return count(strings).entrySet().stream()
                .max(Map.Entry.<Character, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Character, Long>comparingByKey().reversed()))
                .map(e -> new LetterFrequency(e.getKey(), e.getValue()));
    }
}
