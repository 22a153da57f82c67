package c15_mersenne;

import java.math.BigInteger;

/**
 * The Lucas-Lehmer test. It looks at the numbers 4, 14, 194, 37634, …: each is the square of the one before, less 2. For an
 * odd prime p, 2<sup>p</sup> - 1 is prime exactly if it divides the number that is reached after p - 2 steps.
 */
public interface MersennePrimes {

    /**
     * Whether 2<sup>exponent</sup> - 1 is prime.
     *
     * @param exponent any number; the answer for numbers below 2 is no. With 4,423 it takes a fraction of a second
     */
    boolean isPrime(int exponent);

    /**
     * What is left when the number that is reached after {@code exponent} - 2 steps is divided by 2<sup>exponent</sup> - 1.
     * Those who search for primes exchange it: two computers that get the same one have both calculated rightly.
     *
     * @param exponent at least 3, prime or not
     * @return at least 0 and less than 2<sup>exponent</sup> - 1
     * @throws IllegalArgumentException if the exponent is less than 3
     */
    BigInteger residue(int exponent);
}
