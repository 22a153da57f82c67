// Fails in: ties
// Says: a, 200
// Two Long objects are compared with ==, which is false from 128 on.
package c08_letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts letters, and finds the most common one. */
public final class LetterCount implements LetterCounting {

    /** One pass over all characters of all strings. */
    @Override
    public Map<Character, Long> count(List<String> strings) {
        return strings.stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The highest number; of several, the lowest letter. */
    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        Map.Entry<Character, Long> best = null;
        for (Map.Entry<Character, Long> entry : count(strings).entrySet()) {
            if (best == null
                    || entry.getValue() > best.getValue()
                    || entry.getValue() == best.getValue() && entry.getKey() < best.getKey()) {
                best = entry;
            }
        }
        return Optional.ofNullable(best).map(entry -> new LetterFrequency(entry.getKey(), entry.getValue()));
    }
}
