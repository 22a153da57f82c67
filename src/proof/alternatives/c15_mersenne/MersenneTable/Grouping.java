// Collectors.groupingBy counts, and Lucas and Lehmer tell the primes.
package c15_mersenne;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class MersenneTable implements MersenneTables {

    @Override
    public List<MersenneRow> rows(String text) {
        LinkedHashMap<Character, Long> counts = text.replaceAll("[^A-Za-z]", "")
                .chars()
                .mapToObj(letter -> (char) letter)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> {
                    int exponent = Math.toIntExact(count.getValue());
                    return new MersenneRow(
                            count.getKey(),
                            exponent,
                            BigInteger.TWO.pow(exponent).subtract(BigInteger.ONE),
                            new LucasLehmer().isPrime(exponent));
                })
                .toList();
    }
}
