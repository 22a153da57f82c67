package c08_letters;

import static kata.evidence.Evidence.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.evidence.Run;
import kata.evidence.Workshop;
import kata.server.Strings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c08_letters.LetterCount · how often each letter comes, and which comes most often")
class LetterCountTest {

    /** As many strings as the document's sample, with the same outcome: q, 12, and t, 19 if case did not matter. */
    private static final List<String> SAMPLE = List.of(
            "omeIeQKRLBjdnymMI",
            "MTVLZciRMqD",
            "rgVCrYepWcnGRFS",
            "eOGaXowUMqooiZYaBDbh",
            "aOmsiJBhY",
            "ishItdOkiTJAKrVhTpd",
            "vHAqF",
            "QzjZN",
            "UjZGued",
            "iDudPPSCfMpTzg",
            "NoccsLxlWdHIraSjWxt",
            "TNJxUHnMM",
            "yGTHTbfdScv",
            "EmtCSbDxbrOLHOxRtSt",
            "CvAYoWDLyLgMNapKqJg",
            "NGYosdDJOUwim",
            "OaKsSZqhlxzGwo",
            "HPusGUTIJPRqAxYyc",
            "ToSNeKrtpwjteqq",
            "jXHWSvgiuOXhvZGqN",
            "AvmqpHejILkxR",
            "itcqaPOaMywWg",
            "KbgHQDMCSpP",
            "PrnenxqCujX",
            "tpkCWWUbwQiWImTje");

    private static final String EACH_LETTER =
            "Each letter of each string counts, and upper and lower case are different letters.";
    private static final String TIES =
            "Of several that come equally often it is the first in the order of their codes: A to Z, then a to z. What"
                    + " a map or a stream happens to give first or last is no order.";

    @RegisterExtension
    final Workshop workshop = new Workshop("letter");

    private final LetterCounting letters = new LetterCount();

    @Test
    @Order(1)
    @DisplayName("counts each letter of strings drawn at random, upper and lower case apart")
    void drawnAfresh() throws InterruptedException {
        List<String> strings = some(30);

        assertThat(count(strings)).returnedWith("the counts", counted(strings), counts -> counts, EACH_LETTER);
    }

    @Test
    @Order(2)
    @DisplayName("finds q, 12 in 25 strings")
    void sample() throws InterruptedException {
        assertMostCommon("q, 12", SAMPLE, "If case did not matter it would be t, 19. But it does.");
    }

    @Test
    @Order(3)
    @DisplayName("finds the most common of letters drawn at random, also where no letter is q")
    void mostCommonOfSome() throws InterruptedException {
        char letter = "abcdefghijklmnop".charAt(ThreadLocalRandom.current().nextInt(16));
        List<String> strings = new ArrayList<>(some(10));
        strings.add(Character.toString(letter).repeat(300));
        Collections.shuffle(strings);

        long times = counted(strings).get(letter);

        assertMostCommon(new LetterFrequency(letter, times).toString(), strings, EACH_LETTER);
    }

    @Test
    @Order(4)
    @DisplayName("finds the first in the order of their codes where several come equally often: A to Z, then a to z")
    void ties() throws InterruptedException {
        // In a small HashMap p comes before a, and i before A.
        assertMostCommon("a, 2", List.of("papa"), TIES);
        assertMostCommon("A, 1", List.of("ziAa"), TIES);
        assertMostCommon("B, 2", List.of("aBc", "", "caB"), TIES);
        // Numbers that large are no longer the same object when they are equal.
        assertMostCommon("a, 200", List.of("pa".repeat(200)), TIES);
    }

    @Test
    @Order(5)
    @DisplayName("counts nothing where there is nothing: no strings, or empty ones")
    void nothing() throws InterruptedException {
        String meaning = "Where there is no letter there is none that is the most common: Optional.empty().";

        for (List<String> strings : List.of(List.<String>of(), List.of("", ""))) {
            assertThat(count(strings)).returnedWith("the counts", Map.of(), counts -> counts, meaning);
            assertMostCommon("none", strings, meaning);
        }
    }

    @Test
    @Order(6)
    @DisplayName("counts one letter once")
    void oneLetter() throws InterruptedException {
        assertThat(count(List.of("Z"))).returnedWith("the counts", Map.of('Z', 1L), counts -> counts, EACH_LETTER);
        assertMostCommon("Z, 1", List.of("Z"), EACH_LETTER);
    }

    @Test
    @Order(7)
    @DisplayName("counts from the beginning with each call")
    void nothingLeaks() throws InterruptedException {
        // Both on the same thread, which may remember something as well.
        Run<List<Map<Character, Long>>> run = workshop.observe(() -> {
            Map<Character, Long> first = letters.count(List.of("aab"));
            Map<Character, Long> second = letters.count(List.of("abb"));
            return List.of(new TreeMap<>(second), new TreeMap<>(first));
        });

        assertThat(run)
                .returnedWith(
                        "the counts of the second call",
                        new TreeMap<>(Map.of('a', 1L, 'b', 2L)),
                        List::getFirst,
                        "What is kept in a field goes on from one call to the next, and from one iteration to the"
                                + " next. A local variable begins anew.")
                .returnedWith(
                        "the counts of the first call, looked at once more after the second,",
                        new TreeMap<>(Map.of('a', 2L, 'b', 1L)),
                        List::getLast,
                        "Both calls have given the same map away, and the second has changed what the first had"
                                + " given. Each call makes a map of its own.");
    }

    @Test
    @Order(8)
    @DisplayName("counts for two callers at once, and for neither what is the other's")
    void twoAtOnce() throws InterruptedException {
        FutureTask<Map<Character, Long>> other =
                new FutureTask<>(() -> new TreeMap<>(letters.count(List.of("xxx", "ayz"))));
        List<String> strings = new InTheMiddle(List.of("aab", "abb"), other);

        Run<List<Map<Character, Long>>> run = workshop.observe(() -> {
            Map<Character, Long> counts = new TreeMap<>(letters.count(strings));
            // Where nobody else could count in the middle.
            other.run();
            return List.of(counts, other.get());
        });

        assertThat(run)
                .returnedWith(
                        "the counts of two calls of which one was made in the middle of the other",
                        List.of(
                                new TreeMap<>(Map.of('a', 3L, 'b', 3L)),
                                new TreeMap<>(Map.of('a', 1L, 'x', 3L, 'y', 1L, 'z', 1L))),
                        counts -> counts,
                        "Any number of threads may count at once. What they share, a field, is changed by all of them;"
                                + " a local variable belongs to one call.");
    }

    @Test
    @Order(9)
    @DisplayName("finds the most common for two callers at once, and for neither what is the other's")
    void twoMostCommonAtOnce() throws InterruptedException {
        // The other's comes more often, so that it would win.
        FutureTask<String> other = new FutureTask<>(() -> mostCommon(List.of("xxxxx", "ayz")));
        List<String> strings = new InTheMiddle(List.of("aab", "abb", "a"), other);

        Run<List<String>> run = workshop.observe(() -> {
            String found = mostCommon(strings);
            // Where nobody else could look in the middle.
            other.run();
            return List.of(found, other.get());
        });

        assertThat(run)
                .returnedWith(
                        "the most common letters of two calls of which one was made in the middle of the other",
                        List.of("a, 4", "x, 5"),
                        found -> found,
                        "Any number of threads may look for it at once. What they share, a field, is changed by all of"
                                + " them; a local variable belongs to one call.");
    }

    private String mostCommon(List<String> strings) {
        return letters.mostCommon(strings).map(LetterFrequency::toString).orElse("none");
    }

    private Run<Map<Character, Long>> count(List<String> strings) throws InterruptedException {
        // In the order of the letters, for the message.
        return workshop.observe(() -> letters.count(strings)).map(TreeMap::new);
    }

    private void assertMostCommon(String expected, List<String> strings, String meaning) throws InterruptedException {
        Run<Optional<LetterFrequency>> run = workshop.observe(() -> letters.mostCommon(strings));

        assertThat(run)
                .returnedWith(
                        "the most common letter",
                        expected,
                        found -> found.map(LetterFrequency::toString).orElse("none"),
                        meaning);
    }

    private static List<String> some(int count) {
        return Strings.of("letters", ThreadLocalRandom.current().nextInt(), 5, 20, count);
    }

    /** Counted another way, so that the test and the worked answer cannot be wrong together. */
    private static Map<Character, Long> counted(List<String> strings) {
        Map<Character, Long> counts = new TreeMap<>();
        for (char c : String.join("", strings).toCharArray()) {
            counts.merge(c, 1L, Long::sum);
        }
        return counts;
    }

    /** Strings; while the last of them is asked for somebody else counts, unless he has to wait until this call is over. */
    private static final class InTheMiddle extends AbstractList<String> {

        private final List<String> strings;
        private final FutureTask<?> somebodyElse;

        InTheMiddle(List<String> strings, FutureTask<?> somebodyElse) {
            this.strings = strings;
            this.somebodyElse = somebodyElse;
        }

        @Override
        public String get(int index) {
            if (index == strings.size() - 1 && !somebodyElse.isDone()) {
                Thread.ofPlatform().start(somebodyElse);
                try {
                    somebodyElse.get(2, TimeUnit.SECONDS);
                } catch (TimeoutException | ExecutionException e) {
                    // He waits for a lock, which is fine; or he fails, and the test will hear of it.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return strings.get(index);
        }

        @Override
        public int size() {
            return strings.size();
        }
    }
}
