// Fails in: bigNumbers
// Says: 2147483659 x 2147483659 to be not prime, but there is prime
// (int) Math.sqrt saturates at Integer.MAX_VALUE.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 4) {
            return number > 1;
        }
        if (number % 2 == 0 || number % 3 == 0) {
            return false;
        }
        int root = (int) Math.sqrt(number);
        for (long divisor = 5; divisor <= root; divisor += 6) {
            if (number % divisor == 0 || number % (divisor + 2) == 0) {
                return false;
            }
        }
        return true;
    }
}
