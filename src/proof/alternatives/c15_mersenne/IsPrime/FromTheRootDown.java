// The largest divisor is tried first: a square of a prime has a short cut then, and a prime has none.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 4) {
            return number > 1;
        }
        // Of a number that large a double knows the root to within 1.
        for (long divisor = (long) Math.sqrt(number) + 1; divisor > 1; divisor--) {
            if (number % divisor == 0 && divisor < number) {
                return false;
            }
        }
        return true;
    }
}
