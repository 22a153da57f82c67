// Fails in: nothingLeaks
// Says: Both calls have given the same map away
// The map is a field, which each call clears and gives away once more.
package c08_letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    private final Map<Character, Long> counts = new HashMap<>();

    @Override
    public Map<Character, Long> count(List<String> strings) {
        counts.clear();
        for (String s : strings) {
            for (char c : s.toCharArray()) {
                counts.merge(c, 1L, Long::sum);
            }
        }
        return counts;
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
