// Fails in: notForDays
// Says: no answer after 30 s
// Tries divisors up to the square root of 2^127 - 1.
package c15_mersenne;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the table without ever overflowing, and without trying divisors for days. */
public final class MersenneTable implements MersenneTables {

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

    private static boolean isPrime(BigInteger number) {
        BigInteger divisor = BigInteger.TWO;
        while (divisor.multiply(divisor).compareTo(number) <= 0) {
            if (number.mod(divisor).signum() == 0) {
                return false;
            }
            divisor = divisor.add(BigInteger.ONE);
        }
        return number.compareTo(BigInteger.ONE) > 0;
    }

    private static MersenneRow row(char letter, int exponent) {
        BigInteger number = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        return new MersenneRow(letter, exponent, number, isPrime(number));
    }
}
