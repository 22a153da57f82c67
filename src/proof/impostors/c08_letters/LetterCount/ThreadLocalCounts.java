// Fails in: nothingLeaks
// Says: the counts of the second call
// Each thread has counts of its own, which go on from one call to the next that the same thread makes.
package c08_letters;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    /** A map for each thread, so that no two of them get into each other's way. */
    private final ThreadLocal<Map<Character, Long>> counts = ThreadLocal.withInitial(HashMap::new);

    @Override
    public Map<Character, Long> count(List<String> strings) {
        Map<Character, Long> mine = counts.get();
        for (String string : strings) {
            for (char letter : string.toCharArray()) {
                mine.merge(letter, 1L, Long::sum);
            }
        }
        return new HashMap<>(mine);
    }

    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        return count(strings).entrySet().stream()
                .map(entry -> new LetterFrequency(entry.getKey(), entry.getValue()))
                .min(Comparator.comparingLong(LetterFrequency::times)
                        .reversed()
                        .thenComparing(LetterFrequency::letter));
    }
}
