// Fails in: askedAtOnce
// Says: Here four threads ask the same object
// The divisor is a field, which all who ask at once count up and set back.
package c15_mersenne;

public final class IsPrime implements Primes {

    private long divisor;

    @Override
    public boolean isPrime(long number) {
        if (number < 4) {
            return number > 1;
        }
        if (number % 2 == 0) {
            return false;
        }
        for (divisor = 3; divisor <= number / divisor; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
