// An array of numbers, one for each code.
package c08_letters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class LetterCount implements LetterCounting {

    @Override
    public Map<Character, Long> count(List<String> strings) {
        long[] times = times(strings);
        Map<Character, Long> counts = new LinkedHashMap<>();
        for (char c = 0; c < times.length; c++) {
            if (times[c] > 0) {
                counts.put(c, times[c]);
            }
        }
        return counts;
    }

    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        long[] times = times(strings);
        char most = 0;
        for (char c = 1; c < times.length; c++) {
            if (times[c] > times[most]) {
                most = c;
            }
        }
        return times[most] == 0 ? Optional.empty() : Optional.of(new LetterFrequency(most, times[most]));
    }

    private static long[] times(List<String> strings) {
        long[] times = new long[128];
        for (String string : strings) {
            for (int i = 0; i < string.length(); i++) {
                times[string.charAt(i)]++;
            }
        }
        return times;
    }
}
