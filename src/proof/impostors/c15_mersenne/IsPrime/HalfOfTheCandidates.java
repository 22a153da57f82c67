// Fails in: smallNumbers
// Says: Expected 49 to be no prime
// Tries one less than the multiples of six, and forgets one more.
package c15_mersenne;

/** Finds primes by trial division. */
public final class IsPrime implements Primes {

    /** A number that is not prime has a divisor that is not greater than its square root. */
    @Override
    public boolean isPrime(long number) {
        if (number < 4) {
            return number > 1;
        }
        if (number % 2 == 0 || number % 3 == 0) {
            return false;
        }
        // Primes above 3 are one more or one less than a multiple of 6: a third of the divisions. The loop ends by a
        // division because divisor * divisor would overflow close to Long.MAX_VALUE, and then go on for ever.
        for (long divisor = 5; divisor <= number / divisor; divisor += 6) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
