// No trial division at all: the JDK knows how.
package c15_mersenne;

import java.math.BigInteger;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        return number > 1 && BigInteger.valueOf(number).isProbablePrime(100);
    }
}
