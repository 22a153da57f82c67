// Fails in: lettersOnly
// Says: ArrayIndexOutOfBoundsException
// Counts every character in an array of 256: many characters have a greater number.
package c15_mersenne;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

public final class MersenneTable implements MersenneTables {

    @Override
    public List<MersenneRow> rows(String text) {
        int[] counts = new int[256];
        List<Character> order = new ArrayList<>();
        for (char character : text.toCharArray()) {
            counts[character]++;
            if (counts[character] == 1 && isLetter(character)) {
                order.add(character);
            }
        }
        return order.stream().map(letter -> row(letter, counts[letter])).toList();
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    private static MersenneRow row(char letter, int exponent) {
        BigInteger number = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        return new MersenneRow(letter, exponent, number, number.isProbablePrime(100));
    }
}
