// Tries every divisor, as the document does: three times the work, and right.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        for (long divisor = 2; divisor <= number / divisor; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
