package kata.server;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The random strings, drawn anew for each run, so that no answer can be known beforehand. */
public final class Strings {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Strings() {}

    /**
     * What a call is answered.
     *
     * @param run the run's id
     * @param call the call's number: the first that reaches the server in this run is 1
     * @param min the least letters of a string
     * @param max the most letters of a string
     * @param count how many strings
     */
    public static List<String> of(String run, int call, int min, int max, int count) {
        SplittableRandom random = new SplittableRandom(run.hashCode() * 31L + call);
        return IntStream.range(0, count)
                .mapToObj(i -> string(random, random.nextInt(min, max + 1)))
                .toList();
    }

    private static String string(SplittableRandom random, int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
