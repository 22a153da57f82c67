// Fails in: smallNumbers
// Says: to be no prime, but the answer is yes
// Passes all numbers that Fermat's little theorem with base 2 does not sort out: 341 is 11 x 31.
package c15_mersenne;

import java.math.BigInteger;

public final class IsPrime implements Primes {

    @Override
    public boolean isPrime(long number) {
        if (number < 3) {
            return number == 2;
        }
        BigInteger big = BigInteger.valueOf(number);
        return BigInteger.TWO.modPow(big.subtract(BigInteger.ONE), big).equals(BigInteger.ONE);
    }
}
