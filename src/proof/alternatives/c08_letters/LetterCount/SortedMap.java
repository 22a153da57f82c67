// A loop over a sorted map, which keeps the first of several.
package c08_letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    @Override
    public Map<Character, Long> count(List<String> strings) {
        Map<Character, Long> counts = new java.util.TreeMap<>();
        for (String string : strings) {
            for (char c : string.toCharArray()) {
                counts.merge(c, 1L, Long::sum);
            }
        }
        return counts;
    }

    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        LetterFrequency most = null;
        for (Map.Entry<Character, Long> entry : count(strings).entrySet()) {
            if (most == null || entry.getValue() > most.times()) {
                most = new LetterFrequency(entry.getKey(), entry.getValue());
            }
        }
        return Optional.ofNullable(most);
    }
}
