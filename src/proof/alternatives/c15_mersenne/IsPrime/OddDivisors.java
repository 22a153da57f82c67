// Leaves out the even divisors only, and takes the root as a double, rounded down.
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
        long root = (long) Math.sqrt(number);
        for (long divisor = 3; divisor <= root; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
