package c15_mersenne;

import static kata.evidence.Evidence.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c15_mersenne.MersenneTable · a row for each letter of a text")
class MersenneTableTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** A right answer needs milliseconds, one that tries divisors needs days. */
    private static final int PATIENCE_SECONDS = 30;

    private static final String THE_ROWS =
            "Each letter has a row: the letter, how often it stands in the text, 2^n - 1,"
                    + " and whether that is prime. The rows come in the order in which the letters first come.";
    private static final String NO_OVERFLOW =
            "2^n - 1 has n binary digits. 1 << n is an int and starts again at 1 when n is 32; 1L << n does so at 64; a"
                    + " double is exact up to 53 digits. A BigInteger has as many as it needs.";

    @RegisterExtension
    final Workshop workshop = new Workshop("letter");

    private final MersenneTables table = new MersenneTable();

    @Test
    @Order(1)
    @DisplayName("gives the document's rows: s 5 31 yes, E 6 63 no, f 8 255 no, a 3 7 yes, m 6 63 no")
    void documentsRows() throws InterruptedException {
        Map<Character, Integer> counts = new LinkedHashMap<>();
        counts.put('s', 5);
        counts.put('E', 6);
        counts.put('f', 8);
        counts.put('a', 3);
        counts.put('m', 6);

        var run = rows(text(counts));

        assertThat(run)
                .returned()
                .passes(has(
                        List.of(
                                row('s', 5, 31, true),
                                row('E', 6, 63, false),
                                row('f', 8, 255, false),
                                row('a', 3, 7, true),
                                row('m', 6, 63, false)),
                        THE_ROWS));
    }

    @Test
    @Order(2)
    @DisplayName("gives a row for each letter of a text drawn at random, upper and lower case apart")
    void drawnAfresh() throws InterruptedException {
        Map<Character, Integer> counts = someLetters(List.of());

        var run = rows(text(counts));

        assertThat(run).returned().passes(has(expected(counts), THE_ROWS));
    }

    @Test
    @Order(3)
    @DisplayName("counts letters only: A to Z and a to z")
    void lettersOnly() throws InterruptedException {
        Map<Character, Integer> counts = someLetters(List.of());
        // A byte cannot hold the last, nor an array of 256; with the other case two of them are an S and a k, and the
        // last one cut to a char is an A.
        String text = text(counts).replaceAll("(?<=.)", " 7,\n-\"_ä@[`{é\t€Łſ\u212a\ud800\udc41");

        var run = rows(text);

        assertThat(run)
                .returned()
                .passes(has(
                        expected(counts),
                        "Digits, spaces, signs and letters of other alphabets have no row. Character.isLetter knows all"
                                + " alphabets; toUpperCase and toLowerCase make an A to Z or an a to z of some letters"
                                + " that are none."));
    }

    @Test
    @Order(4)
    @DisplayName("gives no row for an empty text, and none for a text without letters")
    void noLetters() throws InterruptedException {
        assertThat(rows("")).returned().passes(has(List.of(), THE_ROWS));
        assertThat(rows("1 + 2 = 3")).returned().passes(has(List.of(), THE_ROWS));
    }

    @Test
    @Order(5)
    @DisplayName("gives one row for one letter: 2^1 - 1 is 1, and 1 is no prime")
    void oneLetter() throws InterruptedException {
        char letter = LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length()));

        var run = rows(String.valueOf(letter));

        assertThat(run).returned().passes(has(List.of(row(letter, 1, 1, false)), "A prime is greater than 1."));
    }

    @Test
    @Order(10)
    @DisplayName("counts each text afresh")
    void countsAfresh() throws InterruptedException {
        Map<Character, Integer> counts = someLetters(List.of());
        String text = text(counts);

        var run = workshop.observe(() -> {
            table.rows(text(someLetters(List.of())));
            return table.rows(text);
        });

        assertThat(run)
                .returned()
                .passes(has(
                        expected(counts),
                        "What is counted belongs to one call. Kept in a field, the letters of the texts before are"
                                + " counted again and again."));
    }

    @Test
    @Order(20)
    @DisplayName("does not overflow where an int ends, where a long ends, or with 120 of the same letter")
    void noOverflow() throws InterruptedException {
        // Small numbers divide all of these, so that it is not a matter of time.
        Map<Character, Integer> counts = someLetters(List.of(32, 33, 54, 60, 62, 63, 64, 65, 96, 100, 120));

        var run = rows(text(counts));

        assertThat(run).returned().passes(has(expected(counts), NO_OVERFLOW));
    }

    @Test
    @Order(30)
    @DisplayName("tells the prime exponents whose number is not prime: 11, 23, 29")
    void primeExponents() throws InterruptedException {
        Map<Character, Integer> counts = someLetters(List.of(11, 23, 29, 13, 17, 19, 31));

        var run = rows(text(counts));

        assertThat(run)
                .returned()
                .passes(has(
                        expected(counts),
                        "2^n - 1 can be prime only if n is, but that is not enough: 2^11 - 1 is 2047, and 23 divides"
                                + " it. Fermat's little theorem does not help either: with base 2 every one of these"
                                + " numbers passes."));
    }

    @Test
    @Order(40)
    @DisplayName("is done within seconds when a letter stands there 61, 89, 107 or 127 times")
    void notForDays() throws InterruptedException {
        Map<Character, Integer> counts =
                someLetters(List.of(61, 67, 89, 101, 103, 107, 109, 113, 127, 137, 139, 521, 607));
        List<Integer> primes =
                counts.values().stream().filter(Known.EXPONENTS::contains).toList();

        var run = workshop.hangsAfter(Duration.ofMinutes(1)).observe(() -> primeExponents(text(counts)));

        assertThat(run)
                .returnedWith(
                        "the exponents of the primes",
                        "%s".formatted(primes),
                        answer -> answer,
                        "The square root of 2^89 - 1 has 14 digits, and trying that many divisors takes days. Whether"
                                + " so large a number is prime can be told without finding a divisor; BigInteger can.");
    }

    private static String primeExponents(String text) throws Exception {
        try (ExecutorService thread = Executors.newSingleThreadExecutor();
                OtherJvm other = OtherJvm.with(MersenneTable.class)) {
            Future<List<Integer>> exponents = thread.submit(() -> other.primeExponents(text));
            return exponents.get(PATIENCE_SECONDS, TimeUnit.SECONDS).toString();
        } catch (TimeoutException e) {
            return "no answer after %d s".formatted(PATIENCE_SECONDS);
        }
    }

    /** The run returned these rows; if not, only the first difference is told. */
    private static Check<List<MersenneRow>> has(List<MersenneRow> expected, String meaning) {
        return run -> {
            List<MersenneRow> rows = run.result().isPresent() ? run.result().get() : List.of();
            String difference = "";
            if (!letters(rows).equals(letters(expected))) {
                difference = "Expected rows for the letters \"%s\", but there are rows for \"%s\"."
                        .formatted(letters(expected), letters(rows));
            }
            for (int i = 0; i < expected.size() && difference.isEmpty(); i++) {
                if (!rows.get(i).equals(expected.get(i))) {
                    difference = "Expected the row %s, but there is %s."
                            .formatted(shown(expected.get(i)), shown(rows.get(i)));
                }
            }
            return difference.isEmpty() ? Optional.empty() : Optional.of(new Finding(difference, meaning));
        };
    }

    private static String letters(List<MersenneRow> rows) {
        return rows.stream().map(row -> String.valueOf(row.letter())).collect(Collectors.joining());
    }

    private static String shown(MersenneRow row) {
        return "%s %d %s %s".formatted(row.letter(), row.exponent(), row.number(), row.prime() ? "yes" : "no");
    }

    private Run<List<MersenneRow>> rows(String text) throws InterruptedException {
        return workshop.observe(() -> table.rows(text));
    }

    private static MersenneRow row(char letter, int exponent, long number, boolean prime) {
        return new MersenneRow(letter, exponent, BigInteger.valueOf(number), prime);
    }

    /** Letters in random order, each with how often it is to come: so many times, or up to 30 times. */
    private static Map<Character, Integer> someLetters(List<Integer> wanted) {
        List<Character> letters =
                LETTERS.chars().mapToObj(c -> (char) c).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(letters);
        List<Integer> times = new ArrayList<>(wanted);
        while (times.size() < 15) {
            times.add(ThreadLocalRandom.current().nextInt(1, 31));
        }
        Collections.shuffle(times);
        Map<Character, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < times.size(); i++) {
            counts.put(letters.get(i), times.get(i));
        }
        return counts;
    }

    /** Each letter once, in this order, and then the rest in any. */
    private static String text(Map<Character, Integer> counts) {
        List<Character> rest = new ArrayList<>();
        counts.forEach((letter, times) -> rest.addAll(Collections.nCopies(times - 1, letter)));
        Collections.shuffle(rest);
        return Stream.concat(counts.keySet().stream(), rest.stream())
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static List<MersenneRow> expected(Map<Character, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new MersenneRow(
                        count.getKey(),
                        count.getValue(),
                        BigInteger.TWO.pow(count.getValue()).subtract(BigInteger.ONE),
                        Known.EXPONENTS.contains(count.getValue())))
                .toList();
    }
}
