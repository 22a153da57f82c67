// Fails in: bigNumbers
// Says: the answer for 9223372036854775783 to be prime, but there is not prime
// An int divisor turns negative after Integer.MAX_VALUE, and at last is -1, which divides everything.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        if (number % 2 == 0) {
            return number == 2;
        }
        for (int divisor = 3; (long) divisor * divisor <= number; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
