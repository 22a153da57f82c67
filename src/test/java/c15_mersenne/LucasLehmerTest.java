package c15_mersenne;

import static kata.evidence.Evidence.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kata.Gauge;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c15_mersenne.LucasLehmer · 2^p - 1 for p up to 4,423")
class LucasLehmerTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final BigInteger FOUR = BigInteger.valueOf(4);
    private static final String STEPS =
            "From 4 it is p - 2 steps, each a square less 2, and after each only what is left"
                    + " on division by 2^p - 1 is kept: at least 0, and less than 2^p - 1.";
    private static final String KNOWN =
            "These exponents are known for certain. 2^2 - 1 is 3, and prime, although the sequence does not tell; for a"
                    + " p that is no prime, 2^p - 1 has divisors.";

    @RegisterExtension
    final Workshop workshop = new Workshop("exponent");

    private final MersennePrimes mersenne = new LucasLehmer();

    @Test
    @Order(1)
    @DisplayName("leaves the right residue for exponents drawn at random")
    void residues() throws InterruptedException {
        List<Integer> exponents = new ArrayList<>(List.of(3, 4, 5, 11, 23, 31, 32, 33, 63, 64, 65, 67));
        for (int i = 0; i < 20; i++) {
            exponents.add(ThreadLocalRandom.current().nextInt(3, 700));
        }

        Collections.sort(exponents);

        var run = workshop.observe(() -> {
            List<BigInteger> residues = new ArrayList<>();
            for (int exponent : exponents) {
                residues.add(mersenne.residue(exponent));
                if (!residues.getLast().equals(residue(exponent))) {
                    // Numbers that are never made smaller double their length at each step: the next would not end.
                    break;
                }
            }
            return residues;
        });

        assertThat(run).returned();
        int last = run.result().orElseThrow().size() - 1;
        assertThat(run)
                .returnedWith(
                        "the residue of 2^%d - 1".formatted(exponents.get(last)),
                        residue(exponents.get(last)),
                        List::getLast,
                        STEPS);
    }

    @Test
    @Order(2)
    @DisplayName("refuses the residue of an exponent below 3")
    void noResidue() throws InterruptedException {
        for (int exponent : new int[] {2, ThreadLocalRandom.current().nextInt(-5, 2)}) {
            var run = workshop.observe(() -> mersenne.residue(exponent));

            assertThat(run).failedWith("an IllegalArgumentException", IllegalArgumentException.class::isInstance);
        }
    }

    @Test
    @Order(10)
    @DisplayName("finds the known exponents up to 700, and nothing else")
    void smallExponents() throws InterruptedException {
        judge(Known.from(-2, 703));
    }

    @Test
    @Order(20)
    @DisplayName("finds the known exponents up to 4,423, and not their neighbours")
    void knownExponents() throws InterruptedException {
        List<Long> exponents = new ArrayList<>();
        for (int known : Known.EXPONENTS) {
            exponents.addAll(List.of(known - 1L, (long) known, known + 1L));
        }
        for (int i = 0; i < 6; i++) {
            exponents.add(Known.somePrime(700, 4_300));
        }
        // Products of two known exponents, whose own numbers are prime.
        exponents.addAll(List.of(31L * 31, 61L * 61, 31L * 127, 5L * 607));

        judge(exponents);
    }

    @Test
    @Order(90)
    @DisplayName("needs less than 2 s for 2^4423 - 1, a number of 1,332 digits")
    void below2Seconds() throws InterruptedException {
        Run<Boolean> run = workshop.fastest(LIMIT, () -> mersenne.isPrime(4_423));

        assertThat(run)
                .returnedWith("the answer for 2^4423 - 1", true, prime -> prime, KNOWN)
                .tookLessThan(LIMIT);
    }

    private void judge(List<Long> exponents) throws InterruptedException {
        Run<List<Boolean>> run = workshop.observe(() -> {
            List<Boolean> answers = new ArrayList<>();
            for (long exponent : exponents) {
                // A unit each, so that a slow machine is not taken for one that hangs.
                try (Gauge.Mark _ = workshop.gauge().start(Long.toString(exponent))) {
                    answers.add(mersenne.isPrime((int) exponent));
                }
            }
            return answers;
        });

        assertThat(run)
                .returned()
                .passes(Known.judged(
                        exponents, exponent -> Known.EXPONENTS.contains((int) exponent), "2^%d - 1", KNOWN));
    }

    /** By the book: with a division at each step. */
    private static BigInteger residue(int exponent) {
        BigInteger number = BigInteger.TWO.pow(exponent).subtract(BigInteger.ONE);
        return Stream.iterate(
                        FOUR.mod(number),
                        last -> last.multiply(last).subtract(BigInteger.TWO).mod(number))
                .skip(exponent - 2)
                .findFirst()
                .orElseThrow();
    }
}
