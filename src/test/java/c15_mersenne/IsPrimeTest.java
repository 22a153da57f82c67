package c15_mersenne;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import kata.evidence.Run;
import kata.evidence.Workshop;
import kata.interleave.Encounters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c15_mersenne.IsPrime · trial division right up to Long.MAX_VALUE")
class IsPrimeTest {

    /** The first prime that an int cannot hold whose square a long can hold; no smaller divisor divides the square. */
    private static final long BIG_DIVISOR = 2_147_483_659L;

    /**
     * A prime that needs a quarter of the largest one's divisions: for how quick they are. None with a short cut, as 2^61 - 1
     * is for whoever asks Lucas and Lehmer about it.
     */
    private static final long PACE_PRIME = 576_460_752_303_423_433L;

    /** The largest prime that a long can hold. */
    private static final long BIGGEST_PRIME = 9_223_372_036_854_775_783L;

    /** A right answer needs 3 to 60 s for the first of the two, depending on the machine and on what it leaves out. */
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(5);

    /** An int that has overflowed comes to its wrong end after 10 s or more. */
    private static final Duration WRONG_ANSWER = Duration.ofMinutes(1);

    private static final Duration MARGIN = Duration.ofSeconds(10);
    private static final long MOST_TIMES = 6;

    private static final int ASKERS = 4;
    private static final int QUESTIONS = 5;

    /** Of one in two the number that is remembered is not the one that is asked for again. */
    private static final int PAIRS = 40;

    /** Carmichael numbers, and the least strong pseudoprimes to the bases 2, 7, 61 and to the first 1 to 9 primes. */
    private static final List<Long> LOOKALIKES = List.of(
            6_601L,
            8_911L,
            29_341L,
            41_041L,
            825_265L,
            321_197_185L,
            2_047L,
            1_373_653L,
            25_326_001L,
            3_215_031_751L,
            4_759_123_141L,
            2_152_302_898_747L,
            3_474_749_660_383L,
            341_550_071_728_321L,
            3_825_123_056_546_413_051L);

    private static final String BY_HAND = "A prime is greater than 1, and only 1 and itself divide it.";
    private static final String INCLUSIVE =
            "The smallest divisor of a square of a prime is its square root: the last divisor to be tried is the root"
                    + " itself.";
    private static final String LONG =
            "Numbers and divisors are longs. What is put into an int, or multiplied as an int, loses its upper half:"
                    + " 46341 x 46341 is negative then.";

    @RegisterExtension
    final Workshop workshop = new Workshop("number");

    private final Primes primes = new IsPrime();

    @Test
    @Order(1)
    @DisplayName("is right about the numbers from -100 to 1,000, and about others drawn at random")
    void smallNumbers() throws InterruptedException {
        List<Long> numbers = new ArrayList<>(Known.from(-100, 1_101));
        numbers.addAll(Known.from(ThreadLocalRandom.current().nextLong(1_000, 1_000_000), 300));
        numbers.addAll(Known.from(ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000), 100));

        judge(numbers, BY_HAND);
    }

    @Test
    @Order(10)
    @DisplayName("finds that squares of primes are not prime, and products of two primes neither")
    void squares() throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long prime = Known.somePrime(2, 100_000);
            numbers.add(prime * prime);
            numbers.add(prime * Known.somePrime(prime, 200_000));
        }
        LongStream.of(2, 3, 5, 7, 11, 13, 46_337, 46_349, 65_521, 65_537).forEach(prime -> numbers.add(prime * prime));

        judge(numbers, INCLUSIVE);
    }

    @Test
    @Order(11)
    @DisplayName("is not misled by numbers that look like primes to Fermat, or to Miller and Rabin with a few bases")
    void looksLikeAPrime() throws InterruptedException {
        judge(
                LOOKALIKES,
                "To many a quick test these products look like primes: Carmichael's numbers to Fermat's, whatever the"
                        + " base, and others to Miller's and Rabin's with the first few bases. A quick test that is"
                        + " wrong about one number in a billion is wrong. Divisors do not err.");
    }

    @Test
    @Order(20)
    @DisplayName("is right where an int ends: around 2^31 and 2^32, and beyond")
    void bordersOfInt() throws InterruptedException {
        // First of all a prime: an int that has overflowed ends at the prime itself, after some seconds.
        List<Long> numbers = new ArrayList<>(List.of((long) Integer.MAX_VALUE));
        numbers.addAll(Known.from(Integer.MAX_VALUE - 20L, 60));
        numbers.addAll(Known.from((1L << 32) - 20, 60));
        // As an int these are small primes or small composites: the other way round than they are.
        for (long small = 2; small < 30; small++) {
            numbers.add((ThreadLocalRandom.current().nextLong(1, 1_000) << 32) + small);
        }
        numbers.addAll(Known.from(ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 4_000_000_000_000L), 40));

        judge(numbers, LONG);
    }

    @Test
    @Order(30)
    @DisplayName("is right where a long ends: Long.MIN_VALUE, Long.MAX_VALUE, and numbers with a divisor close by")
    void bordersOfLong() throws InterruptedException {
        List<Long> numbers = new ArrayList<>(List.of(
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                // Less than zero, and yet its lower half is a prime.
                Long.MIN_VALUE + 7,
                Long.MAX_VALUE,
                Long.MAX_VALUE - 1,
                // 2^61 + 1 and 2^62 - 1 are multiples of 3.
                (1L << 61) + 1,
                (1L << 62) - 1));
        for (int i = 0; i < 20; i++) {
            long divisor = Known.somePrime(2, 50_000);
            numbers.add(Long.MAX_VALUE / divisor * divisor);
        }

        judge(
                numbers,
                "No negative number is prime, and a sum or a product that is greater than Long.MAX_VALUE turns negative"
                        + " without a word.");
    }

    @Test
    @Order(35)
    @DisplayName("is right when several threads ask at once, and meet wherever they change the same thing")
    void askedAtOnce() throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            // The large take long, and the divisors of the small are passed soon: so they are asked in the midst of
            // others.
            numbers.add(Known.somePrime(100_000, 1_000_000));
            long small = Known.somePrime(3, 50);
            numbers.add(small * small);
            numbers.add(small * Known.somePrime(3, 50));
        }
        // Two of them again and again: who remembers the latest answer has one to give.
        for (int i = 0; i < 2 * QUESTIONS; i++) {
            numbers.add(numbers.get(0));
            numbers.add(numbers.get(1));
        }
        Collections.shuffle(numbers);
        Encounters<Primes> encounters = Encounters.of(IsPrime.class);

        var run = workshop.observe(() -> {
            Primes shared = encounters.make();
            try (ExecutorService threads = Executors.newFixedThreadPool(ASKERS)) {
                return askAtOnce(threads, shared, numbers);
            }
        });

        assertThat(run)
                .passes(encounters.noneInACollection())
                .returned()
                .passes(Known.judged(
                        numbers,
                        Known::isPrime,
                        "%d",
                        "Here four threads ask the same object, each about numbers of its own. What is kept in a field"
                                + " belongs to all of them; what a call needs for itself belongs into its own"
                                + " variables."));
    }

    @Test
    @Order(36)
    @DisplayName("is right afterwards as well, when two threads have asked at once and one number is asked for again")
    void askedAgain() throws InterruptedException {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            long prime = Known.somePrime(1_000, 100_000);
            List<Long> pair = Arrays.asList(prime, prime * Known.somePrime(3, 50));
            Collections.shuffle(pair);
            numbers.addAll(pair);
            // Which of the two is remembered nobody knows, and the first that is asked for puts it right.
            numbers.add(pair.get(ThreadLocalRandom.current().nextInt(2)));
        }
        Encounters<Primes> encounters = Encounters.of(IsPrime.class);

        var run = workshop.observe(() -> {
            Primes shared = encounters.make();
            List<Boolean> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (int i = 0; i < numbers.size(); i += 3) {
                    answers.addAll(askAtOnce(threads, shared, numbers.subList(i, i + 2)));
                    answers.add(shared.isPrime(numbers.get(i + 2)));
                }
            }
            return answers;
        });

        assertThat(run)
                .passes(encounters.noneInACollection())
                .returned()
                .passes(Known.judged(
                        numbers,
                        Known::isPrime,
                        "%d",
                        "Two threads have asked the same object at once, about a prime and about another number. Then"
                                + " one of the two was asked for again, alone. A number in one field and its answer in"
                                + " another may come from two calls. What belongs together is kept together: both in a"
                                + " record, and the record in one volatile field. Or keep nothing."));
    }

    private static List<Boolean> askAtOnce(ExecutorService threads, Primes shared, List<Long> numbers)
            throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> questions = new ArrayList<>();
        numbers.forEach(number -> questions.add(() -> shared.isPrime(number)));
        List<Boolean> answers = new ArrayList<>();
        for (Future<Boolean> answer : threads.invokeAll(questions)) {
            answers.add(answer.get());
        }
        return answers;
    }

    @Test
    @Order(40)
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    @DisplayName("tries all divisors of a really big number: 2147483659 squared is not prime, 9223372036854775783 is")
    void bigNumbers() throws InterruptedException {
        var run = workshop.hangsAfter(FIRST_ANSWER.plusMinutes(3)).observe(IsPrimeTest::askOtherJvms);

        assertThat(run)
                .returnedWith("the answer for 576460752303423433", "prime", BigAnswers::pace, BY_HAND)
                .returnedWith(
                        "the answer for 2147483659 x 2147483659",
                        "not prime",
                        BigAnswers::square,
                        "Its only divisor is greater than any int. (int) Math.sqrt(…) is Integer.MAX_VALUE at most,"
                                + " which is less: an int is too short for a divisor, and for a square root.")
                .returnedWith(
                        "the answer for 9223372036854775783",
                        "prime",
                        BigAnswers::prime,
                        "The first divisor that need not be tried is 3037000500. Its square is greater than"
                                + " Long.MAX_VALUE, so a long cannot hold it: divisor * divisor is negative there, the"
                                + " loop does not notice that it has passed the root, and goes on for years. Divide"
                                + " instead of multiplying.");
    }

    private void judge(List<Long> numbers, String meaning) throws InterruptedException {
        Run<List<Boolean>> run = workshop.hangsAfter(WRONG_ANSWER).observe(() -> {
            List<Boolean> answers = new ArrayList<>();
            for (long number : numbers) {
                answers.add(primes.isPrime(number));
                if (answers.getLast() != Known.isPrime(number)) {
                    // The others may take for ever.
                    break;
                }
            }
            return answers;
        });

        assertThat(run).returned().passes(Known.judged(numbers, Known::isPrime, "%d", meaning));
    }

    /**
     * In two JVMs at once. A prime has no short cut, whatever divisors an answer begins with. The square needs three times as
     * many divisions as the first prime, and the largest one four times as many: what needs more than six times as long
     * will not end at all.
     */
    private static BigAnswers askOtherJvms() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                OtherJvm one = OtherJvm.with(IsPrime.class);
                OtherJvm other = OtherJvm.with(IsPrime.class)) {
            long start = System.nanoTime();
            Future<Boolean> pace = threads.submit(() -> one.isPrime(PACE_PRIME));
            Future<Boolean> prime = threads.submit(() -> other.isPrime(BIGGEST_PRIME));
            String paceAnswer = answer(pace, FIRST_ANSWER.toNanos());
            long first = System.nanoTime() - start;
            Future<Boolean> square = threads.submit(() -> one.isPrime(BIG_DIVISOR * BIG_DIVISOR));
            String squareAnswer = answer(square, MOST_TIMES * first + MARGIN.toNanos());
            return new BigAnswers(paceAnswer, squareAnswer, answer(prime, MOST_TIMES * first + MARGIN.toNanos()));
        }
    }

    private static String answer(Future<Boolean> future, long nanos) throws Exception {
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS) ? "prime" : "not prime";
        } catch (TimeoutException e) {
            return "none after %d s".formatted(TimeUnit.NANOSECONDS.toSeconds(nanos));
        }
    }

    private record BigAnswers(String pace, String square, String prime) {}
}
