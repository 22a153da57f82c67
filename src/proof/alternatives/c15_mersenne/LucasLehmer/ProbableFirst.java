// Miller and Rabin tell, and the residue is calculated only if somebody asks for it.
package c15_mersenne;

import java.math.BigInteger;
import java.util.stream.Stream;

public final class LucasLehmer implements MersennePrimes {

    @Override
    public boolean isPrime(int exponent) {
        return exponent > 1
                && BigInteger.valueOf(exponent).isProbablePrime(50)
                && BigInteger.TWO.pow(exponent).subtract(BigInteger.ONE).isProbablePrime(50);
    }

    @Override
    public BigInteger residue(int exponent) {
        if (exponent < 3) {
            throw new IllegalArgumentException("too small: " + exponent);
        }
        BigInteger mersenne = BigInteger.TWO.pow(exponent).subtract(BigInteger.ONE);
        return Stream.iterate(
                        BigInteger.valueOf(4),
                        n -> n.multiply(n).subtract(BigInteger.TWO).mod(mersenne))
                .skip(exponent - 2)
                .findFirst()
                .orElseThrow();
    }
}
