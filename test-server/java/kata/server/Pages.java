package kata.server;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** The sites' pages: random text, drawn anew for each run, so that no answer can be known beforehand. */
public final class Pages {

    private Pages() {}

    /**
     * The body of a site's page.
     *
     * @param run the run's id, which the page tells
     * @param site the site's number
     * @return between 200 and 2,200 bytes of ASCII
     */
    public static byte[] body(String run, int site) {
        SplittableRandom random = new SplittableRandom(run.hashCode() * 31L + site);
        StringBuilder text = new StringBuilder("Run ")
                .append(run)
                .append(", site ")
                .append(site)
                .append(": ");
        int length = random.nextInt(200, 2_200);
        while (text.length() < length) {
            text.append((char) random.nextInt('a', 'z' + 1));
            if (random.nextInt(7) == 0) {
                text.append(' ');
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
