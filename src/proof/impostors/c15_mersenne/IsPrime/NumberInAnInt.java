// Fails in: bordersOfInt
// Says: loses its upper half
// The number is cast to an int.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        int small = (int) number;
        for (int divisor = 2; divisor <= Math.sqrt(small); divisor++) {
            if (small % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
