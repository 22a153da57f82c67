// Fails in: askedAgain
// Says: may come from two calls
// Each of the two is atomic, and both together are not.
package c15_mersenne;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

public final class IsPrime implements Primes {

    private final AtomicLong latest = new AtomicLong(1);
    private final AtomicBoolean isPrime = new AtomicBoolean();

    @Override
    public boolean isPrime(long number) {
        if (number == latest.get()) {
            return isPrime.get();
        }
        boolean answer = hasNoDivisor(number);
        isPrime.set(answer);
        latest.set(number);
        return answer;
    }

    private static boolean hasNoDivisor(long number) {
        if (number < 4) {
            return number > 1;
        }
        if (number % 2 == 0 || number % 3 == 0) {
            return false;
        }
        for (long divisor = 5; divisor <= number / divisor; divisor += 6) {
            if (number % divisor == 0 || number % (divisor + 2) == 0) {
                return false;
            }
        }
        return true;
    }
}
