package c15_mersenne;

/** Tells primes from other numbers. */
public interface Primes {

    /**
     * Whether a number is prime: greater than 1, and divisible by nothing but 1 and itself. Any number of threads may ask at
     * once.
     *
     * @param number any number at all. One close to {@link Long#MAX_VALUE} that has no small divisor may take seconds; one that
     *     has is decided at once
     */
    boolean isPrime(long number);
}
