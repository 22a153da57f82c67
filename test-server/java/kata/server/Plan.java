package kata.server;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How the server behaves during one run. A request is held by the rendezvous first, then by the gate, then for its
 * latency; then it is answered.
 *
 * @param minLatency the least time that a request takes once nothing holds it any more
 * @param maxLatency the most time; each site's own is drawn between the two
 * @param latencies what single sites or calls take instead, by number
 * @param rendezvous every request is held until this many are in flight; 0 for no rendezvous
 * @param gated whether every request is held until {@link ServedRun#openGate()}; given up like a rendezvous
 * @param limit how many requests are admitted at once; one more is answered with 429 at once; 0 for no limit
 * @param retryAfter what the 429 says in {@code Retry-After}
 * @param faults what goes wrong, by the number of the site, or of the call where all calls look alike
 * @param silence a rendezvous and a gate are given up when for so long the number in flight has not grown
 * @param refusals at least so many requests are refused, the first that come, as if too many were in flight
 */
public record Plan(
        Duration minLatency,
        Duration maxLatency,
        Map<Integer, Duration> latencies,
        int rendezvous,
        boolean gated,
        int limit,
        Duration retryAfter,
        Map<Integer, Fault> faults,
        Duration silence,
        int refusals) {

    /**
     * A rendezvous is usually given up when for this long the number in flight has not grown: whoever could still come would
     * be here. On a slow machine the arrivals are late, but they go on.
     */
    public static final Duration SILENCE = Duration.ofSeconds(2);

    /** Answers at once and admits everybody. */
    public static final Plan PROMPT =
            new Plan(Duration.ZERO, Duration.ZERO, Map.of(), 0, false, 0, Duration.ZERO, Map.of(), SILENCE, 0);

    public Plan {
        if (minLatency.isNegative() || maxLatency.compareTo(minLatency) < 0) {
            throw new IllegalArgumentException("No latency lies between %s and %s".formatted(minLatency, maxLatency));
        }
        if (rendezvous < 0 || limit < 0) {
            throw new IllegalArgumentException("A rendezvous and a limit are 0 or more");
        }
        latencies = Map.copyOf(latencies);
        faults = Map.copyOf(faults);
    }

    /** The same plan with a latency drawn between two bounds for each site. */
    public Plan withLatency(Duration min, Duration max) {
        return new Plan(min, max, latencies, rendezvous, gated, limit, retryAfter, faults, silence, refusals);
    }

    /** The same plan with a latency of its own for one site. */
    public Plan withLatencyOf(int site, Duration latency) {
        Map<Integer, Duration> all = new HashMap<>(latencies);
        all.put(site, latency);
        return new Plan(minLatency, maxLatency, all, rendezvous, gated, limit, retryAfter, faults, silence, refusals);
    }

    /** The same plan with a rendezvous of so many requests. */
    public Plan withRendezvous(int requests) {
        return new Plan(
                minLatency, maxLatency, latencies, requests, gated, limit, retryAfter, faults, silence, refusals);
    }

    /** The same plan with every answer held until the gate is opened. */
    public Plan withGate() {
        return new Plan(
                minLatency, maxLatency, latencies, rendezvous, true, limit, retryAfter, faults, silence, refusals);
    }

    /** The same plan with so many requests admitted at once, and a 429 for one more. */
    public Plan withLimit(int requests, Duration wait) {
        return new Plan(
                minLatency, maxLatency, latencies, rendezvous, gated, requests, wait, faults, silence, refusals);
    }

    /** The same plan with a fault on one site. */
    public Plan withFault(int site, Fault fault) {
        Map<Integer, Fault> all = new HashMap<>(faults);
        all.put(site, fault);
        return new Plan(
                minLatency, maxLatency, latencies, rendezvous, gated, limit, retryAfter, all, silence, refusals);
    }

    /** The same plan with a rendezvous that is waited for longer: processes have to start before they can ask. */
    public Plan withSilence(Duration withoutAnother) {
        return new Plan(
                minLatency,
                maxLatency,
                latencies,
                rendezvous,
                gated,
                limit,
                retryAfter,
                faults,
                withoutAnother,
                refusals);
    }

    /** The same plan with the first so many requests refused, however few are in flight. */
    public Plan withRefusals(int requests) {
        return new Plan(
                minLatency, maxLatency, latencies, rendezvous, gated, limit, retryAfter, faults, silence, requests);
    }
}
