// Fails in: countsAfresh
// Says: Kept in a field
// The counts are a field: the letters of the texts before are counted again.
package c15_mersenne;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the table without ever overflowing, and without trying divisors for days. */
public final class MersenneTable implements MersenneTables {

    /** An error is less likely than 1 in 2^100: less likely than a fault of the machine. */
    private static final int CERTAINTY = 100;

    private final Map<Character, Integer> counts = new LinkedHashMap<>();

    /** Counts the letters of this text and of no other: nothing is kept from call to call. */
    @Override
    public List<MersenneRow> rows(String text) {
        // A LinkedHashMap keeps the order in which its keys first came.
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
        return new MersenneRow(letter, exponent, number, number.isProbablePrime(CERTAINTY));
    }
}
