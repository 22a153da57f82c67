// Fails in: lettersOnly
// Says: Digits, spaces
// A code point is cut to a char: a sign of an old script becomes an A.
package c15_mersenne;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class MersenneTable implements MersenneTables {

    @Override
    public List<MersenneRow> rows(String text) {
        Map<Character, Integer> counts = new LinkedHashMap<>();
        text.codePoints()
                .mapToObj(character -> (char) character)
                .filter(MersenneTable::isLetter)
                .forEach(letter -> counts.merge(letter, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> row(count.getKey(), count.getValue()))
                .toList();
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static MersenneRow row(char letter, int exponent) {
        BigInteger number = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        return new MersenneRow(letter, exponent, number, number.isProbablePrime(100));
    }
}
