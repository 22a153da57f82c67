package kata.bench;

import c03_download.Async;
import c03_download.AsyncDownloads;
import c03_download.Downloads;
import c03_download.LimitedAsync;
import c03_download.Processes;
import c03_download.Sequential;
import c03_download.ThreadPool;
import c03_download.VirtualThreads;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import kata.AsyncSession;
import kata.Page;
import kata.SessionFactory;

/** c03_download: sites that answer after 100 ms, as many of them as in each of the documents; and pools of all sizes. */
final class DownloadScenarios {

    private static final String CHAPTER = "c03_download";
    private static final Limit LIMIT = Limit.longestWait(Surroundings.LATENCY);
    private static final int CURVE_SITES = 160;

    private DownloadScenarios() {}

    static List<Scenario> all() {
        return List.of(fifty(), eighty(), hundredAndSixty(), thousand(), curve());
    }

    private static Scenario fifty() {
        return Scenario.of(
                CHAPTER,
                "50 sites, 100 ms each",
                LIMIT,
                sequential(50, 1).documents("8.5 s").python("5.08 s"),
                threadPool(50).python("1.03 s (5)"),
                processes(50, 1).documents("6.0 s (50)").python("2.86 s (2)"),
                async(50).documents("0.9 s").python("0.115 s"),
                virtualThreads(50).documents("0.9 s (50 threads)").python("0.137 s"));
    }

    private static Scenario eighty() {
        return Scenario.of(
                CHAPTER,
                "80 sites, 100 ms each",
                LIMIT,
                sequential(80, 1).python("8.12 s"),
                threadPool(80).documents("0.011 s (impossible)").python("1.64 s (5)"),
                processes(80, 1).documents("11.4 s").python("4.09 s (2)"),
                async(80).documents("1.68 s").python("0.120 s"),
                virtualThreads(80).python("0.159 s"));
    }

    private static Scenario hundredAndSixty() {
        return Scenario.of(
                CHAPTER,
                "160 sites, 100 ms each",
                LIMIT,
                sequential(160, 4).documents("19.1 s").python("16.2 s"),
                threadPool(160).documents("3.97 s (5 threads)").python("3.29 s (5)"),
                processes(160, 1).documents("4.04 s").python("8.15 s (2)"),
                async(160).documents("0.91 s").python("0.236 s"),
                virtualThreads(160).python("0.237 s"));
    }

    private static Scenario thousand() {
        return Scenario.of(
                CHAPTER,
                "1,000 sites, 100 ms each",
                LIMIT,
                sequential(1_000, 20).documents("243.6 s").python("102 s"),
                threadPool(1_000).python("20.5 s (5)"),
                processes(1_000, 5).documents("81.6 s (8)").python("51.6 s (2)"),
                async(1_000).documents("9.24 s (100 at once)").python("1.22 s"),
                virtualThreads(1_000).documents("6.85 s (1,000 threads)").python("1.33 s"),
                Strategy.of("LimitedAsync", s -> downloadingAsync(s, new LimitedAsync(), 1_000)));
    }

    private static Strategy sequential(int sites, int part) {
        return Strategy.of("Sequential", s -> downloading(s, new Sequential(), sites / part))
                .doingOneIn(part);
    }

    private static Strategy threadPool(int sites) {
        return Strategy.of("ThreadPool", s -> downloading(s, new ThreadPool(), sites));
    }

    private static Strategy processes(int sites, int part) {
        return Strategy.of("Processes", s -> downloadingInProcesses(s, sites / part))
                .doingOneIn(part);
    }

    private static Strategy async(int sites) {
        return Strategy.of("Async", s -> downloadingAsync(s, new Async(), sites));
    }

    private static Strategy virtualThreads(int sites) {
        return Strategy.of("VirtualThreads", s -> downloading(s, new VirtualThreads(), sites));
    }

    /**
     * One of the documents says that a thread for each site is clearly slower than a few threads. The pool is the bench's
     * own, because the learner's has one size.
     */
    private static Scenario curve() {
        return new Scenario(
                CHAPTER,
                "160 sites, pools of 1 to 320 threads",
                Scenario.Shape.CURVE,
                LIMIT,
                Stream.of(
                                pool(1, 4).python("16.3 s"),
                                pool(2, 2).python("8.31 s"),
                                pool(5, 1).python("3.29 s"),
                                pool(10, 1).python("1.65 s"),
                                pool(20, 1).python("0.841 s"),
                                pool(40, 1).python("0.522 s"),
                                pool(80, 1).python("0.290 s"),
                                pool(160, 1).python("0.242 s"),
                                pool(320, 1).python("0.244 s"))
                        .toList());
    }

    private static Strategy pool(int threads, int part) {
        return Strategy.of(
                        Integer.toString(threads), s -> downloading(s, new PoolOfAnySize(threads), CURVE_SITES / part))
                .doingOneIn(part);
    }

    private static Trial<?> downloading(Surroundings surroundings, Downloads downloads, int count) {
        List<URI> sites = surroundings.sites(count);
        SessionFactory sessions = new SessionFactory();
        return Trial.of(() -> downloads.download(sites, sessions)).expecting(allPages(surroundings, count));
    }

    private static Trial<?> downloadingInProcesses(Surroundings surroundings, int count) {
        List<URI> sites = surroundings.sites(count);
        return Trial.of(() -> new Processes().download(sites)).expecting(allPages(surroundings, count));
    }

    private static Trial<?> downloadingAsync(Surroundings surroundings, AsyncDownloads downloads, int count) {
        List<URI> sites = surroundings.sites(count);
        AsyncSession session = AsyncSession.open();
        return Trial.of(() -> downloads.download(sites, session).get())
                .expecting(allPages(surroundings, count))
                .closing(session::close);
    }

    private static Trial.Check<List<Page>> allPages(Surroundings surroundings, int count) {
        return Trial.Check.equalTo(() -> surroundings.pages(count), "the list of pages");
    }
}
