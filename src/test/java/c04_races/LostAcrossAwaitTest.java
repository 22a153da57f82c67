package c04_races;

import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c04_races.LostAcrossAwait · an event loop does not save you: read, suspend, write")
class LostAcrossAwaitTest {

    private static final int MANY = 200;
    private static final Duration HANGS = Duration.ofSeconds(6);

    @RegisterExtension
    final Workshop workshop = new Workshop("question");

    private final Billing billing = new LostAcrossAwait();
    private final long start = ThreadLocalRandom.current().nextInt(1_000, 100_000);
    private EventLoop loop;
    private Register total;
    private HeldPrices held;

    @BeforeEach
    void open() {
        loop = new EventLoop();
        total = new Register(loop, start);
    }

    @AfterEach
    void close() {
        if (held != null) {
            held.close();
        }
        loop.close();
    }

    @Test
    @Order(1)
    @DisplayName("adds every article's price to the total, and asks for each once")
    void addsAll() throws InterruptedException {
        Map<String, Long> prices = prices(ThreadLocalRandom.current().nextInt(12, 20));

        var run = add(List.copyOf(prices.keySet()), prices, Set.of());

        assertThat(run).returned().passes(total.is(start + sum(prices))).didEachOnce(List.copyOf(prices.keySet()));
    }

    @Test
    @Order(2)
    @DisplayName("adds one article's price")
    void oneArticle() throws InterruptedException {
        Map<String, Long> prices = prices(1);

        var run = add(List.copyOf(prices.keySet()), prices, Set.of());

        assertThat(run).returned().passes(total.is(start + sum(prices))).didEachOnce(List.copyOf(prices.keySet()));
    }

    @Test
    @Order(3)
    @DisplayName("leaves the total as it is for no articles")
    void noArticles() throws InterruptedException {
        var run = add(List.of(), Map.of(), Set.of());

        assertThat(run).returned().passes(total.is(start));
    }

    @Test
    @Order(10)
    @DisplayName("loses none of 200 prices that are asked for at the same time and come in any order")
    void noneIsLost() throws InterruptedException {
        Map<String, Long> prices = prices(MANY);
        workshop.rendezvous(MANY).holding(unit -> false);

        var run = add(List.copyOf(prices.keySet()), prices, Set.of());

        assertThat(run).returned().passes(total.is(start + sum(prices)));
    }

    @Test
    @Order(11)
    @DisplayName("loses none when some prices are there at once and others come later")
    void someAtOnce() throws InterruptedException {
        Map<String, Long> prices = prices(20);
        Set<String> atOnce = prices.keySet().stream().limit(12).collect(Collectors.toSet());

        var run = add(prices.keySet().stream().sorted().toList(), prices, atOnce);

        assertThat(run).returned().passes(total.is(start + sum(prices)));
    }

    @Test
    @Order(12)
    @DisplayName("loses nothing that others add to the same total meanwhile")
    void othersAddToo() throws InterruptedException {
        Map<String, Long> prices = prices(40);
        List<String> all = List.copyOf(prices.keySet());
        workshop.rendezvous(all.size()).holding(unit -> false).hangsAfter(HANGS);

        held = held(prices, Set.of());

        var run = workshop.observe(
                // The same object: what it keeps in a field both calls would write to.
                () -> onTheLoop(() -> CompletableFuture.allOf(
                        billing.addAll(all.subList(0, 25), held, total),
                        billing.addAll(all.subList(25, 40), held, total))),
                Future::get);

        assertThat(run).returned().passes(total.is(start + sum(prices)));
    }

    @Test
    @Order(13)
    @DisplayName("returns a future that is not complete before the last price has come")
    void waitsForAll() throws InterruptedException {
        Map<String, Long> prices = prices(10);
        List<String> articles = List.copyOf(prices.keySet());
        // Any but the one that is asked for last: whoever waits for that one only is not to be right by chance.
        List<String> others = new ArrayList<>(articles);
        others.remove(ThreadLocalRandom.current().nextInt(articles.size() - 1));
        Set<String> atOnce = Set.copyOf(others);
        AtomicReference<CompletableFuture<Void>> future = new AtomicReference<>();
        AtomicBoolean early = new AtomicBoolean();
        held = held(prices, atOnce);
        // The look comes when the method has returned, and before the last price does.
        workshop.rendezvous(1)
                .holding(unit -> false)
                .untilReturn(
                        () -> early.set(future.get() != null && future.get().isDone()))
                .hangsAfter(HANGS);

        var run = workshop.observe(
                () -> onTheLoop(() -> {
                    future.set(billing.addAll(articles, held, total));
                    return future.get();
                }),
                Future::get);

        assertThat(run)
                .returned()
                .holds(
                        !early.get(),
                        "Expected the future to complete when all prices have come, but it was complete when one was"
                                + " still being waited for.",
                        "Whoever gets the future goes on when it completes, and takes the total for the whole. allOf(…)"
                                + " completes when all have; a future that nobody keeps is waited for by nobody.")
                .passes(total.is(start + sum(prices)));
    }

    @Test
    @Order(14)
    @DisplayName("has all prices in the total at the moment when its future completes")
    void completeWhenAdded() throws InterruptedException {
        Map<String, Long> prices = prices(ThreadLocalRandom.current().nextInt(5, 15));
        AtomicLong seen = new AtomicLong();
        held = held(prices, Set.of());

        var run = workshop.hangsAfter(HANGS)
                .observe(
                        () -> onTheLoop(() -> billing.addAll(List.copyOf(prices.keySet()), held, total)
                                .thenRun(() -> seen.set(total.cents()))),
                        Future::get);

        assertThat(run)
                .returned()
                .noted(
                        "the total at the moment when the future completes",
                        start + sum(prices),
                        seen.get(),
                        "Whoever gets the future takes the total for the whole when it completes. It has to wait for"
                            + " all prices, and for what adds each of them, not only for the price: of two things that"
                            + " wait for the same price either may come first.");
    }

    @Test
    @Order(20)
    @DisplayName("has 200 questions in flight at once")
    void overlaps() throws InterruptedException {
        Map<String, Long> prices = prices(MANY);
        workshop.rendezvous(MANY).holding(unit -> false);

        var run = add(List.copyOf(prices.keySet()), prices, Set.of());

        assertThat(run).reachedInFlight(MANY);
    }

    @Test
    @Order(21)
    @DisplayName("returns its future before the first answer, and never waits on the loop's thread")
    void doesNotWait() throws InterruptedException {
        Map<String, Long> prices = prices(10);
        workshop.rendezvous(10).holding(unit -> false).untilReturn(() -> {});

        var run = add(List.copyOf(prices.keySet()), prices, Set.of());

        assertThat(run).returnedBeforeAnyAnswer().keptNobodyWaiting().passes(total.is(start + sum(prices)));
    }

    @Test
    @Order(30)
    @DisplayName("asks for prices and uses the total on the event loop's thread only, and needs no other")
    void staysOnTheLoop() throws InterruptedException {
        Map<String, Long> prices = prices(20);

        var run = add(List.copyOf(prices.keySet()), prices, Set.of());

        assertThat(run)
                .returned()
                // First: whoever asks elsewhere may well use the total there, too.
                .passes(held.wereAskedOnTheLoop())
                .passes(total.stayedOnTheLoop())
                .leftNothingBehind();
    }

    @Test
    @Order(40)
    @DisplayName("fails when a price cannot be had, and tells which")
    void failsLoudly() throws InterruptedException {
        Map<String, Long> prices = prices(10);
        List<String> articles = new ArrayList<>(prices.keySet());
        articles.add(ThreadLocalRandom.current().nextInt(10), "a unicorn");

        var run = add(articles, prices, Set.of());

        long again = run.units().size()
                - run.units().stream().map(Unit::name).distinct().count();
        assertThat(run)
                .failedWith("the failure of the price, \"no price for a unicorn\"", held::isTheFailure)
                .holds(
                        again == 0,
                        "Expected each article to be asked for once, but %d were asked for again.".formatted(again),
                        "Trying again is for whoever called to decide.");
    }

    /** Calls the strategy under test on the loop, as one calls what belongs to a loop, and waits for its future elsewhere. */
    private Run<?> add(List<String> articles, Map<String, Long> prices, Set<String> atOnce)
            throws InterruptedException {
        held = held(prices, atOnce);
        return workshop.hangsAfter(HANGS)
                .observe(() -> onTheLoop(() -> billing.addAll(articles, held, total)), Future::get);
    }

    private HeldPrices held(Map<String, Long> prices, Set<String> atOnce) {
        return new HeldPrices(loop, unit -> workshop.gauge().start(unit), workshop::letsGo, prices, atOnce);
    }

    private <T> T onTheLoop(Callable<T> code) throws Exception {
        FutureTask<T> task = new FutureTask<>(code);
        loop.execute(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw Together.thrown(e.getCause());
        }
    }

    /** Articles and what they cost, in cents. No two sums of them are likely to be the same. */
    private static Map<String, Long> prices(int count) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(
                        i -> "article %03d".formatted(i),
                        i -> (long) random.nextInt(100, 1_000_000),
                        Long::sum,
                        LinkedHashMap::new));
    }

    private static long sum(Map<String, Long> prices) {
        return prices.values().stream().mapToLong(Long::longValue).sum();
    }
}
