// Fails in: askedAtOnce
// Says: Expected no two threads to change the same HashMap at once
// What has been found out is remembered in a map that is not thread-safe, and any number of threads may ask.
package c15_mersenne;

import java.util.HashMap;
import java.util.Map;

public final class IsPrime implements Primes {

    private final Map<Long, Boolean> known = new HashMap<>();

    @Override
    public boolean isPrime(long number) {
        return known.computeIfAbsent(number, IsPrime::hasNoDivisor);
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
