// Fails in: nothingLeaks
// Says: Expected the counts of the second call to be {a=1, b=2}, but there is {a=3, b=3}
// The counts are kept from one call to the next.
package c08_letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    private final Map<Character, Long> counts = new HashMap<>();

    @Override
    public Map<Character, Long> count(List<String> strings) {
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
