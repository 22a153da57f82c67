// Fails in: residues
// Says: Expected the residue of 2^
// Calculates with longs, which overflow from an exponent of 33 on.
package c15_mersenne;

import java.math.BigInteger;

public final class LucasLehmer implements MersennePrimes {

    @Override
    public boolean isPrime(int exponent) {
        return exponent == 2 || exponent > 2 && residue(exponent).signum() == 0;
    }

    @Override
    public BigInteger residue(int exponent) {
        if (exponent < 3) {
            throw new IllegalArgumentException("too small: " + exponent);
        }
        long mersenne = (1L << exponent) - 1;
        long number = 4;
        for (int step = 0; step < exponent - 2; step++) {
            number = Math.floorMod(number * number - 2, mersenne == 0 ? -1 : mersenne);
        }
        return BigInteger.valueOf(number);
    }
}
