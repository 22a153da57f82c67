package c08_letters;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.remote.RemoteApi;

/**
 * Which strings a test wants from the service.
 *
 * @param min the least letters of a string; at least 8, so that no string ever comes twice
 * @param max the most letters of a string
 * @param count how many strings a call is answered
 */
record Wanted(int min, int max, int count) {

    private static final int LEAST = 8;

    /** As in the document: five strings with each call. */
    static Wanted five() {
        return new Wanted(LEAST, 20, 5);
    }

    /** Another number of strings with each call. */
    static Wanted some() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int min = random.nextInt(LEAST, 13);
        return new Wanted(min, min + random.nextInt(8), random.nextInt(2, 5));
    }

    /** Where they are. Only valid inside {@code observe}. */
    StringService service(RemoteApi api) {
        URI address = api.randomStrings(min, max, count);
        return new StringService(address);
    }

    /** What the call of this number was answered in the latest run. */
    List<String> answer(RemoteApi api, int call) {
        return api.strings(call, min, max, count);
    }
}
