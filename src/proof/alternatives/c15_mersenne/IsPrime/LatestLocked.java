// The latest number and its answer are guarded by the same lock.
package c15_mersenne;

public final class IsPrime implements Primes {

    private long latest = 1;
    private boolean isPrime;

    @Override
    public boolean isPrime(long number) {
        synchronized (this) {
            if (number == latest) {
                return isPrime;
            }
        }
        boolean answer = hasNoDivisor(number);
        synchronized (this) {
            latest = number;
            isPrime = answer;
        }
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
