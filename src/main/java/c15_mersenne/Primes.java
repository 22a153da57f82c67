package c15_mersenne;

/** Tells primes from other numbers. */
public interface Primes {

    /**
     * Whether a number is prime: greater than 1, and divisible by nothing but 1 and itself. Any number of threads may ask at
     * once.
     *
     * @param number any number at all. A prime close to {@link Long#MAX_VALUE} may take seconds
     */
    boolean isPrime(long number);
}
