// Fails in: looksLikeAPrime
// Says: Expected
// Fermat's little theorem with the bases 2, 3, 5 and 7: a Carmichael number without a small divisor passes with any
// base, 29341 = 13 x 37 x 61 for one.
package c15_mersenne;

import java.math.BigInteger;

public final class IsPrime implements Primes {

    private static final long[] BASES = {2, 3, 5, 7};

    @Override
    public boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        BigInteger big = BigInteger.valueOf(number);
        BigInteger exponent = big.subtract(BigInteger.ONE);
        for (long base : BASES) {
            if (number == base) {
                return true;
            }
            if (number % base == 0) {
                return false;
            }
            if (!BigInteger.valueOf(base).modPow(exponent, big).equals(BigInteger.ONE)) {
                return false;
            }
        }
        return true;
    }
}
