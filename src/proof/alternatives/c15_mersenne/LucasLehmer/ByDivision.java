// By the book: mod at each step, and every exponent goes through the test.
package c15_mersenne;

import java.math.BigInteger;

public final class LucasLehmer implements MersennePrimes {

    @Override
    public boolean isPrime(int exponent) {
        return exponent == 2 || exponent > 2 && residue(exponent).equals(BigInteger.ZERO);
    }

    @Override
    public BigInteger residue(int exponent) {
        if (exponent < 3) {
            throw new IllegalArgumentException("too small: " + exponent);
        }
        BigInteger mersenne = BigInteger.TWO.pow(exponent).subtract(BigInteger.ONE);
        BigInteger number = BigInteger.valueOf(4);
        for (int step = 0; step < exponent - 2; step++) {
            number = number.pow(2).subtract(BigInteger.TWO).mod(mersenne);
        }
        return number;
    }
}
