// Counts in an array; trial division up to 31, beyond that Miller and Rabin.
package c15_mersenne;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

public final class MersenneTable implements MersenneTables {

    @Override
    public List<MersenneRow> rows(String text) {
        int[] counts = new int[128];
        List<Character> letters = new ArrayList<>();
        for (char c : text.toCharArray()) {
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                if (counts[c]++ == 0) {
                    letters.add(c);
                }
            }
        }
        List<MersenneRow> rows = new ArrayList<>();
        for (char letter : letters) {
            BigInteger number = BigInteger.TWO.pow(counts[letter]).subtract(BigInteger.ONE);
            boolean prime =
                    counts[letter] < 32 ? new IsPrime().isPrime(number.longValueExact()) : number.isProbablePrime(50);
            rows.add(new MersenneRow(letter, counts[letter], number, prime));
        }
        return rows;
    }
}
