// Fails in: squares
// Says: the root
// A float has 24 binary digits: the root comes out too small.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        long root = (long) (0.999999f * (float) Math.sqrt(number));
        for (long divisor = 2; divisor <= root; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
