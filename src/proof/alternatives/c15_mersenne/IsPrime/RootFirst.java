// The root is tried first, which decides a square at once; then every divisor from the smallest one on.
package c15_mersenne;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        // Of a number that large a double knows the root to within 1.
        long root = (long) Math.sqrt(number);
        for (long divisor = Math.max(2, root - 1); divisor <= root + 1; divisor++) {
            if (divisor < number && number % divisor == 0) {
                return false;
            }
        }
        for (long divisor = 2; divisor <= number / divisor; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
