package kata.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kata.Page;
import kata.server.Pages;
import kata.server.Plan;
import kata.server.ServedRun;

/**
 * What one run of a strategy may use. It needs nothing of the simulated API but addresses, so that the process which runs
 * strategies has none of it in its memory.
 *
 * @param run the run's id on the simulated API
 * @param api the address of the API
 * @param folder an empty folder, which is deleted when the run is over
 */
record Surroundings(String run, URI api, Path folder) {

    /** How long each answer of the API takes. */
    static final Duration LATENCY = Duration.ofMillis(100);

    /** How the API behaves. */
    static final Plan PLAN = Plan.PROMPT.withLatency(LATENCY, LATENCY);

    /** The addresses of the sites 1 to {@code count}, as {@link ServedRun#site} has them. */
    List<URI> sites(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::site).toList();
    }

    /** The pages of the sites 1 to {@code count}, as they are sent. */
    List<Page> pages(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Page.of(site(number), Pages.body(run, number)))
                .toList();
    }

    private URI site(int number) {
        return api.resolve("/" + run + "/sites/" + number);
    }
}
