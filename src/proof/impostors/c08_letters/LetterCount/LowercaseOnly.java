// Fails in: drawnAfresh
// Says: Expected the call to return, but it threw java.lang.ArrayIndexOutOfBoundsException
// The array has room for 26 letters, and there are 52.
package c08_letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    @Override
    public Map<Character, Long> count(List<String> strings) {
        long[] times = new long[26];
        strings.forEach(string -> string.chars().forEach(c -> times[c - 'a']++));
        Map<Character, Long> counts = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            if (times[i] > 0) {
                counts.put((char) ('a' + i), times[i]);
            }
        }
        return counts;
    }

    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        return count(strings).entrySet().stream()
                .map(entry -> new LetterFrequency(entry.getKey(), entry.getValue()))
                .max(java.util.Comparator.comparingLong(LetterFrequency::times));
    }
}
