// Numbers of the form 2^n - 1 are left to Lucas and Lehmer; for all others every odd divisor is tried.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number <= 2) {
            return number == 2;
        }
        boolean isMersenneNumber = (number & (number + 1)) == 0;
        if (isMersenneNumber) {
            return new LucasLehmer().isPrime(Long.bitCount(number));
        }
        if (number % 2 == 0) {
            return false;
        }
        long root = (long) Math.sqrt(number);
        for (long divisor = 3; divisor <= root; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
