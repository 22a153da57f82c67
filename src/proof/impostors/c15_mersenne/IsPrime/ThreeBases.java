// Fails in: looksLikeAPrime
// Says: 4759123141
// Miller and Rabin with the bases 2, 7 and 61, as they are often copied: that is proved below 4759123141 = 48781 x
// 97561, and no further.
package c15_mersenne;

import java.math.BigInteger;

public final class IsPrime implements Primes {

    private static final long[] BASES = {2, 7, 61};

    @Override
    public boolean isPrime(long number) {
        for (long base : BASES) {
            if (number == base) {
                return true;
            }
        }
        if (number < 2 || number % 2 == 0) {
            return false;
        }
        int twos = Long.numberOfTrailingZeros(number - 1);
        BigInteger n = BigInteger.valueOf(number);
        BigInteger odd = BigInteger.valueOf((number - 1) >> twos);
        for (long base : BASES) {
            if (!passes(BigInteger.valueOf(base).modPow(odd, n), n, twos)) {
                return false;
            }
        }
        return true;
    }

    private static boolean passes(BigInteger first, BigInteger n, int twos) {
        BigInteger minusOne = n.subtract(BigInteger.ONE);
        if (first.equals(BigInteger.ONE)) {
            return true;
        }
        BigInteger power = first;
        for (int i = 0; i < twos; i++) {
            if (power.equals(minusOne)) {
                return true;
            }
            power = power.multiply(power).mod(n);
        }
        return false;
    }
}
