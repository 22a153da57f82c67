// Fails in: twoMostCommonAtOnce
// Says: the most common letters of two calls of which one was made in the middle of the other
// The best so far is kept in fields, which two calls at the same time share.
package c08_letters;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts letters, and finds the most common one. */
public final class LetterCount implements LetterCounting {

    private char best;
    private long most;

    /** One pass over all characters of all strings. */
    @Override
    public Map<Character, Long> count(List<String> strings) {
        return strings.stream()
                .flatMapToInt(String::chars)
                .mapToObj(c -> (char) c)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Fields, because a lambda must not change local variables. */
    @Override
    public Optional<LetterFrequency> mostCommon(List<String> strings) {
        most = 0;
        count(strings).forEach((letter, times) -> {
            if (times > most || times == most && letter < best) {
                best = letter;
                most = times;
            }
        });
        return most == 0 ? Optional.empty() : Optional.of(new LetterFrequency(best, most));
    }
}
