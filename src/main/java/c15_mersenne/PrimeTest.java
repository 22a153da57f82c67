package c15_mersenne;

/** Tests Mersenne numbers. Any number of threads may use it at once. */
@FunctionalInterface
public interface PrimeTest {

    /**
     * Whether 2<sup>exponent</sup> - 1 is prime. The time that this takes grows with about the third power of the exponent:
     * twice the exponent, eight times the work.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    boolean isPrime(int exponent) throws InterruptedException;
}
