package kata.remote;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kata.AsyncSession;
import kata.Page;
import kata.SessionFactory;
import kata.evidence.Observer;
import kata.evidence.Run;
import kata.evidence.TestRuns;
import kata.server.Fault;
import kata.server.Pages;
import kata.server.Plan;
import kata.server.ServedRun;
import kata.server.ServerException;
import kata.server.Span;
import kata.server.Strings;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The remote API as a test sees it: says how it is to behave, hands out what the learner's code needs, and observes the
 * call. One server serves all tests; each call is a run of its own, with its own paths, journal and random pages.
 */
public final class RemoteApi implements BeforeEachCallback, AfterEachCallback {

    private final List<AsyncSession> asyncSessions = new ArrayList<>();
    private TestRuns runs;
    private Server server;
    private Plan plan;
    private boolean interrupting;
    private boolean countingVirtual;
    private Optional<Duration> stuckAfter;
    private CurrentRun current;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        runs = TestRuns.of(context);
        server = Server.shared(context);
        plan = Plan.PROMPT;
        interrupting = false;
        countingVirtual = false;
        stuckAfter = Optional.empty();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        asyncSessions.forEach(AsyncSession::close);
        asyncSessions.clear();
    }

    /** Every answer takes this long. */
    public RemoteApi latency(Duration latency) {
        return planned(p -> p.withLatency(latency, latency));
    }

    /** Every answer takes a time of its own, drawn between two bounds. */
    public RemoteApi latency(Duration min, Duration max) {
        return planned(p -> p.withLatency(min, max));
    }

    /** A single site takes this long. */
    public RemoteApi latencyOf(int site, Duration latency) {
        return planned(p -> p.withLatencyOf(site, latency));
    }

    /** The first of so many sites answers last: requests that overlap complete in reverse order. */
    public RemoteApi slowestFirst(int sites, Duration step) {
        for (int site = 1; site <= sites; site++) {
            int number = site;
            planned(p -> p.withLatencyOf(number, step.multipliedBy(sites - number)));
        }
        return this;
    }

    /** Every request is held until so many are in flight; given up when two seconds long no further request comes. */
    public RemoteApi rendezvous(int requests) {
        return planned(p -> p.withRendezvous(requests));
    }

    /** Every answer is held until the learner's method has returned. */
    public RemoteApi answersAfterReturn() {
        return planned(Plan::withGate);
    }

    /** A rendezvous is waited for longer than usual: processes have to start before they can ask. */
    public RemoteApi patient(Duration withoutAnother) {
        return planned(p -> p.withSilence(withoutAnother));
    }

    /**
     * So many requests are admitted at once, and one more is refused with 429 at once.
     *
     * @param retryAfter how long to wait before the next try, as the refusal says; whole seconds
     */
    public RemoteApi limit(int requests, Duration retryAfter) {
        return planned(p -> p.withLimit(requests, retryAfter));
    }

    /** The first so many requests are refused, however few are in flight; {@link #limit} says what the refusals say. */
    public RemoteApi refuseFirst(int requests) {
        return planned(p -> p.withRefusals(requests));
    }

    /** Something goes wrong with a site, or with the call of this number where all calls look alike. */
    public RemoteApi fault(int site, Fault fault) {
        return planned(p -> p.withFault(site, fault));
    }

    /** Counts at the rendezvous the virtual threads in the learner's code too, not only the platform threads. */
    public RemoteApi countVirtualThreads() {
        countingVirtual = true;
        return this;
    }

    /** The calling thread is interrupted when the rendezvous is reached. */
    public RemoteApi interruptAtRendezvous() {
        interrupting = true;
        return this;
    }

    /**
     * A call is given up sooner than usual when nothing can happen any more: no request is in flight and no thread is about
     * to do anything for so long. For tests where that is the likely mistake.
     */
    public RemoteApi stuckAfter(Duration silence) {
        stuckAfter = Optional.of(silence);
        return this;
    }

    private RemoteApi planned(UnaryOperator<Plan> change) {
        plan = change.apply(plan);
        return this;
    }

    /** The addresses of the sites 1 to {@code count} of the run that is under way. Only valid inside {@code observe}. */
    public List<URI> sites(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(current::site).toList();
    }

    /** The pages of the sites 1 to {@code count} of the latest run. */
    public List<Page> pages(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(this::page).toList();
    }

    /** The page of one site of the latest run. */
    public Page page(int number) {
        return Page.of(current.site(number), Pages.body(current.served.id(), number));
    }

    /**
     * Where the run that is under way gives out random strings. Only valid inside {@code observe}.
     *
     * @param min the least letters of a string
     * @param max the most letters of a string
     * @param count how many strings a call is answered
     */
    public URI randomStrings(int min, int max, int count) {
        return current.served.randomStrings(min, max, count);
    }

    /** What a call for random strings was answered in the latest run. The first call that came is number 1. */
    public List<String> strings(int call, int min, int max, int count) {
        return Strings.of(current.served.id(), call, min, max, count);
    }

    /** Opens sessions for the run that is under way. */
    public SessionFactory sessions() {
        return current.sessions;
    }

    /** How many requests have been made so far in the latest run. */
    public int asked() {
        return current.served.spans().size();
    }

    /** How many requests have been refused so far in the latest run. */
    public int refused() {
        return (int) current.served.spans().stream()
                .filter(span -> span.ending() == Span.Ending.REFUSED)
                .count();
    }

    /** The most requests that were admitted at once in the latest run; those that were refused do not count. */
    public int admittedAtOnce() {
        return current.served.peak();
    }

    /** How many threads the latest run has now; see {@link Observer#threadsNow}. */
    public int threadsNow() {
        return current.observer.threadsNow();
    }

    /** Whether no request is in flight, and nobody in the learner's code is about to do anything; see {@link Observer#isQuiet}. */
    public boolean isQuiet() {
        return current.served.inFlight().isEmpty() && current.observer.isQuiet();
    }

    /** Whether the session of the latest run was still open when it ended, as it must be: the test closes it. */
    public boolean asyncSessionIsOpen() {
        return current.asyncSessionWasOpen;
    }

    /** A session that does not block, for the run that is under way. The test closes it. */
    public AsyncSession asyncSession() {
        return current.asyncSession;
    }

    /** Calls the learner's code once and returns the evidence. */
    public <T> Run<T> observe(Callable<T> code) throws InterruptedException {
        return observe(code, result -> result);
    }

    /**
     * The same for a call that returns at once, with a future: the run ends when {@code completion} has.
     *
     * @param completion waits for what the call started
     */
    public <F, T> Run<T> observe(Callable<F> start, Observer.Completion<F, T> completion) throws InterruptedException {
        AsyncSession asyncSession = AsyncSession.open();
        asyncSessions.add(asyncSession);
        try {
            current = new CurrentRun(asyncSession);
            try (ServedRun served = current.served) {
                Run<T> run = runs.written(current.observer.observe(start, served::openGate, completion));
                current.asyncSessionWasOpen = asyncSession.isOpen();
                return run;
            }
        } catch (ServerException e) {
            // Not the learner's fault, and no breakdown of the suite either: the sentence is all there is to say.
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /**
     * Calls the learner's code up to three times, until a run stays below {@code limit}, and returns the fastest. It does
     * not try again where no luck could help: with the overlap that was seen the latencies alone add up to more.
     */
    public <T> Run<T> fastest(Duration limit, Callable<T> code) throws InterruptedException {
        return fastest(limit, code, result -> result);
    }

    /** The same for a call that returns at once, with a future. */
    public <F, T> Run<T> fastest(Duration limit, Callable<F> start, Observer.Completion<F, T> completion)
            throws InterruptedException {
        Map<Duration, CurrentRun> byTime = new HashMap<>();
        Run<T> fastest = runs.fastest(limit, run -> couldBeFaster(run, limit), () -> {
            Run<T> run = observe(start, completion);
            byTime.put(run.wall(), current);
            return run;
        });
        // What the test asks for afterwards, sites and pages, is that of the run which it judges.
        current = byTime.get(fastest.wall());
        return fastest;
    }

    private boolean couldBeFaster(Run<?> run, Duration limit) {
        int peak = Math.max(1, run.peak());
        return plan.minLatency()
                        .multipliedBy(run.units().size())
                        .dividedBy(peak)
                        .compareTo(limit)
                < 0;
    }

    /** What belongs to one call. */
    private final class CurrentRun {

        private final SessionFactory sessions = new SessionFactory();
        private final AsyncSession asyncSession;
        private final ServedRun served;
        private final Observer observer;
        private boolean asyncSessionWasOpen;

        CurrentRun(AsyncSession asyncSession) {
            this.asyncSession = asyncSession;
            served = server.api().open(plan, this::atRendezvous);
            JournalSource source = new JournalSource(served, sessions);
            observer = runs.observer(source, TestRuns.HANGS_AFTER, stuckAfter.orElse(TestRuns.HANGS_AFTER));
        }

        URI site(int number) {
            return served.site(number);
        }

        private void atRendezvous() {
            observer.rendezvousReached(countingVirtual);
            if (interrupting) {
                observer.interruptCaller();
            }
        }
    }
}
