// The same as a stream.
package c15_mersenne;

import java.util.stream.LongStream;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        return number > 1
                && (number < 4
                        || number % 2 != 0
                                && LongStream.iterate(3, divisor -> divisor <= number / divisor, divisor -> divisor + 2)
                                        .noneMatch(divisor -> number % divisor == 0));
    }
}
