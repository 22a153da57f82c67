// Fails in: noResidue
// Says: IllegalArgumentException
// 2 is taken for valid: no step is made, and 4 is returned, which is not less than 3.
package c15_mersenne;

import java.math.BigInteger;

public final class LucasLehmer implements MersennePrimes {

    @Override
    public boolean isPrime(int exponent) {
        if (exponent <= 2) {
            return exponent == 2;
        }
        return residue(exponent).signum() == 0;
    }

    @Override
    public BigInteger residue(int exponent) {
        if (exponent < 2) {
            throw new IllegalArgumentException("Exponent too small: " + exponent);
        }
        BigInteger mersenne = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        BigInteger number = BigInteger.valueOf(4);
        for (int step = 0; step < exponent - 2; step++) {
            number = number.multiply(number).subtract(BigInteger.TWO).mod(mersenne);
        }
        return number;
    }
}
