package c15_mersenne;

import kata.Todo;

/** Finds primes by trial division. */
public final class IsPrime implements Primes {

    /** A number that is not prime has a divisor that is not greater than its square root. */
    @Override
    public boolean isPrime(long number) {
        // TODO try 2, 3, and so on up to the square root, that one included. Mind where an int ends, and where the
        // square of a long ends: neither a cast nor a product may overflow.
        // Look up: Long.MAX_VALUE, Math.sqrt (and what a cast of its result to int does), the operator %.
        throw new Todo("trial division up to the square root");
    }
}
