package c15_mersenne;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongPredicate;
import kata.evidence.Check;
import kata.evidence.Finding;

/** What is known about primes, and how to judge an answer by it. */
final class Known {

    /** All exponents up to 4,423 whose Mersenne number is prime. The last two were found by a computer, in 1961. */
    static final List<Integer> EXPONENTS =
            List.of(2, 3, 5, 7, 13, 17, 19, 31, 61, 89, 107, 127, 521, 607, 1_279, 2_203, 2_281, 3_217, 4_253, 4_423);

    private static final int CERTAINTY = 60;

    private Known() {}

    static boolean isPrime(long number) {
        // isProbablePrime looks at the absolute value.
        return number > 1 && BigInteger.valueOf(number).isProbablePrime(CERTAINTY);
    }

    /** A prime drawn at random, at least {@code from}. */
    static long somePrime(long from, long to) {
        return BigInteger.valueOf(ThreadLocalRandom.current().nextLong(from, to))
                .nextProbablePrime()
                .longValueExact();
    }

    /** So many numbers one after another. */
    static List<Long> from(long first, int count) {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(first + i);
        }
        return numbers;
    }

    /** Each of these numbers has been judged rightly, in this order; whoever asks may stop at a wrong answer. */
    static Check<List<Boolean>> judged(List<Long> numbers, LongPredicate truth, String what, String meaning) {
        return run -> {
            List<Boolean> answers = run.result().orElseThrow();
            for (int i = 0; i < answers.size(); i++) {
                boolean prime = truth.test(numbers.get(i));
                if (answers.get(i) != prime) {
                    return Optional.of(new Finding(
                            "Expected %s to be %s, but the answer is %s."
                                    .formatted(
                                            what.formatted(numbers.get(i)),
                                            prime ? "prime" : "no prime",
                                            prime ? "no" : "yes"),
                            meaning));
                }
            }
            return Optional.empty();
        };
    }
}
