// Fails in: smallExponents
// Says: Expected 2^11 - 1 to be no prime
// 2^(m - 1) leaves 1 on division by m for every prime exponent.
package c15_mersenne;

import java.math.BigInteger;

/** Tests Mersenne numbers, and only those, far beyond what trial division can reach. */
public final class LucasLehmer implements MersennePrimes {

    private static final BigInteger START = BigInteger.valueOf(4);

    /** If a divides p, 2^a - 1 divides 2^p - 1: only a prime exponent is worth the test. */
    @Override
    public boolean isPrime(int exponent) {
        // 2^2 - 1 is prime, but the test holds for odd primes only.
        if (exponent < 3) {
            return exponent == 2;
        }
        return hasNoDivisor(exponent)
                && BigInteger.TWO
                        .modPow(mersenne(exponent).subtract(BigInteger.TWO), mersenne(exponent))
                        .multiply(BigInteger.TWO)
                        .mod(mersenne(exponent))
                        .equals(BigInteger.ONE);
    }

    private static BigInteger mersenne(int exponent) {
        return BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
    }

    private static boolean hasNoDivisor(int number) {
        for (int divisor = 2; divisor <= number / divisor; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** Reduces after each step: without that, the numbers would double their length at each one. */
    @Override
    public BigInteger residue(int exponent) {
        if (exponent < 3) {
            throw new IllegalArgumentException("The exponent is %d, but must be at least 3".formatted(exponent));
        }
        BigInteger mersenne = BigInteger.ONE.shiftLeft(exponent).subtract(BigInteger.ONE);
        BigInteger number = START;
        for (int step = 0; step < exponent - 2; step++) {
            number = reduced(number.multiply(number).subtract(BigInteger.TWO), mersenne, exponent);
        }
        return number;
    }

    /** The same as {@code mod}, but without a division: 2^p leaves 1, so what stands above bit p can be added below. */
    private static BigInteger reduced(BigInteger number, BigInteger mersenne, int exponent) {
        BigInteger rest = number.signum() < 0 ? number.add(mersenne) : number;
        while (rest.bitLength() > exponent) {
            rest = rest.and(mersenne).add(rest.shiftRight(exponent));
        }
        return rest.equals(mersenne) ? BigInteger.ZERO : rest;
    }
}
