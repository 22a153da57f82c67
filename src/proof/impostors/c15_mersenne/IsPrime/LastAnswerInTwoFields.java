// Fails in: askedAtOnce
// Says: Here four threads ask the same object
// The last number and its answer are kept in two fields: between the two writes another thread finds the one of this
// question and the other of that.
package c15_mersenne;

public final class IsPrime implements Primes {

    private volatile long lastNumber;
    private volatile boolean lastAnswer;

    @Override
    public boolean isPrime(long number) {
        if (number == lastNumber) {
            return lastAnswer;
        }
        boolean answer = hasNoDivisor(number);
        lastNumber = number;
        lastAnswer = answer;
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
