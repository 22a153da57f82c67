package c15_mersenne;

import java.math.BigInteger;
import kata.Todo;

/** Tests Mersenne numbers, and only those, far beyond what trial division can reach. */
public final class LucasLehmer implements MersennePrimes {

    /** If a divides p, 2^a - 1 divides 2^p - 1: only a prime exponent is worth the test. */
    @Override
    public boolean isPrime(int exponent) {
        // TODO for an odd prime the residue tells. What about 2, and about all other numbers?
        throw new Todo("the residue tells");
    }

    /** Reduces after each step: without that, the numbers would double their length at each one. */
    @Override
    public BigInteger residue(int exponent) {
        // TODO start with 4; p - 2 times square it, take 2 away, and keep what is left on division by 2^p - 1.
        // Look up: BigInteger (multiply, mod, shiftLeft; and, shiftRight, bitLength for doing without a division).
        throw new Todo("p - 2 steps from 4");
    }
}
