// Fails in: smallNumbers
// Says: to be no prime, but the answer is yes
// The absolute value is tested.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        long positive = Math.abs(number);
        if (positive < 2) {
            return false;
        }
        for (long divisor = 2; divisor <= positive / divisor; divisor++) {
            if (positive % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
