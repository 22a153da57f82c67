package kata.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kata.Session;
import kata.SessionFactory;
import kata.remote.ServerChoice;
import kata.server.Api;
import kata.server.Plan;
import kata.server.ServedRun;
import kata.server.ServerException;

/**
 * Measures what the simulated API itself adds to a run, wherever {@code -Dkata.server} says that it is: {@code mvn
 * -Pbench -Dkata.bench=server}. Figures are printed, not judged. Load goes to this machine's loopback address only, and ends by itself.
 */
public final class ServerBench {

    private static final Duration LATENCY = Duration.ofMillis(100);

    private final Api api;
    private final SessionFactory sessions = new SessionFactory();

    private ServerBench(Api api) {
        this.api = api;
    }

    /** Runs all measurements and prints a line for each. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        try (Api api = ServerChoice.ofProperties().open()) {
            print("start of the server", millis(System.nanoTime() - start), "ms");
            ServerBench bench = new ServerBench(api);
            // Some ten thousand requests before, so that compilers do not take a part of the time that is measured.
            bench.addedTime(80, 150, 100);
            for (int round = 1; round <= 3; round++) {
                bench.heldTogether(1_000);
            }
            bench.heldTogether(3_000);
        } catch (ServerException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * The time that a request takes beyond its latency with so many callers, each with a connection of its own, asking
     * again and again. Their requests are spread over the latency, as those of independent callers are.
     */
    private void addedTime(int callers, int warmUp, int measured) throws Exception {
        ServedRun run = api.open(Plan.PROMPT.withLatency(LATENCY, LATENCY), () -> {});
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> answers = IntStream.range(0, callers)
                    .mapToObj(i -> threads.submit(() -> {
                        TimeUnit.NANOSECONDS.sleep(LATENCY.toNanos() * i / callers);
                        return askAgainAndAgain(run.site(i), warmUp + measured).subList(warmUp, warmUp + measured);
                    }))
                    .toList();
            List<Long> added = new ArrayList<>();
            for (Future<List<Long>> answer : answers) {
                added.addAll(answer.get());
            }
            added.sort(null);
            String what = "added time at %d in flight, %,d requests: ".formatted(run.peak(), added.size());
            print(what + "median", millis(added.get(added.size() / 2)), "ms");
            print(" ".repeat(what.length()) + "p99", millis(added.get(added.size() * 99 / 100)), "ms");
        } finally {
            run.close();
        }
    }

    private List<Long> askAgainAndAgain(URI site, int times) throws Exception {
        List<Long> added = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                session.get(site);
                added.add(System.nanoTime() - start - LATENCY.toNanos());
            }
        }
        return added;
    }

    /** So many requests at once, each on a connection of its own, held until the last has come. */
    private void heldTogether(int requests) throws Exception {
        try (ServedRun run = api.open(Plan.PROMPT.withLatency(LATENCY, LATENCY).withRendezvous(requests), () -> {});
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            List<Future<List<Long>>> answers = IntStream.range(0, requests)
                    .mapToObj(i -> threads.submit(() -> askAgainAndAgain(run.site(i), 1)))
                    .toList();
            for (Future<List<Long>> answer : answers) {
                answer.get();
            }
            double millis = millis(System.nanoTime() - start);
            print("%,d requests held together, peak %,d: answered after".formatted(requests, run.peak()), millis, "ms");
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static void print(String what, double figure, String unit) {
        System.out.printf("%-60s %8.1f %s%n", what, figure, unit);
    }
}
