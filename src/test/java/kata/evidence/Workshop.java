package kata.evidence;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kata.Gauge;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Where scenarios without the remote API are observed: says when units of work are held, and hands out the gauge that the
 * things in the learner's hands report to. Each call is a run of its own.
 *
 * <pre>{@code
 * @RegisterExtension
 * final Workshop workshop = new Workshop("message");
 *
 * var run = workshop.rendezvous(8).observe(() -> deliveries.deliver(messages, new Courier(workshop.gauge())));
 * assertThat(run).reachedInFlight(8);
 * }</pre>
 */
public final class Workshop implements BeforeEachCallback, AfterEachCallback {

    private final String noun;
    private TestRuns runs;
    private int rendezvous;
    private Predicate<String> held;
    private Predicate<String> counted;
    private Consumer<Unit> onStart;
    private Duration silence;
    private int enough;
    private boolean interrupting;
    private boolean countingVirtual;
    private Duration hangsAfter;
    private Optional<Duration> stuckAfter;
    private Optional<Runnable> afterReturn;
    private Optional<Pace> pace;
    private Units units;
    private Observer current;

    /**
     * @param noun what a unit of work is called in messages, in the singular
     */
    public Workshop(String noun) {
        this.noun = noun;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        runs = TestRuns.of(context);
        rendezvous = 0;
        held = unit -> true;
        counted = unit -> true;
        onStart = unit -> {};
        silence = Holding.SILENCE;
        enough = Integer.MAX_VALUE;
        interrupting = false;
        countingVirtual = false;
        hangsAfter = TestRuns.HANGS_AFTER;
        stuckAfter = Optional.empty();
        afterReturn = Optional.empty();
        pace = Optional.empty();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (units != null) {
            units.close();
        }
    }

    /** Every unit is held at its start until so many are in flight; given up when for two seconds no other starts. */
    public Workshop rendezvous(int inFlight) {
        rendezvous = inFlight;
        return this;
    }

    /**
     * Every unit is held until there is one more in flight than there should be: if there is one more worker it shows,
     * because the others wait for it. Given up when so many are in flight and for a second no other starts.
     */
    public Workshop rendezvousOfOneMoreThan(int inFlight) {
        enough = inFlight;
        return rendezvous(inFlight + 1);
    }

    /** Only such units are held at the rendezvous, by their names; the others count, and go on. */
    public Workshop holding(Predicate<String> units) {
        held = units;
        return this;
    }

    /** Only such units count at the rendezvous, by their names. */
    public Workshop counting(Predicate<String> units) {
        counted = units;
        return this;
    }

    /** A rendezvous is waited for longer than usual: a process has to start before its unit can. */
    public Workshop patient(Duration withoutAnother) {
        silence = withoutAnother;
        return this;
    }

    /**
     * Something that happens in the middle of the work, a child that is killed for example: is told of each unit when it
     * has started, by the unit's own thread or by one that stands in for a child's; the unit goes on only afterwards.
     */
    public Workshop onStart(Consumer<Unit> action) {
        onStart = action;
        return this;
    }

    /** Counts at the rendezvous the virtual threads in the learner's code too, not only the platform threads. */
    public Workshop countVirtualThreads() {
        countingVirtual = true;
        return this;
    }

    /** How long a call may go on without a unit starting or ending before it counts as hanging; 15 s if not said. */
    public Workshop hangsAfter(Duration limit) {
        hangsAfter = limit;
        return this;
    }

    /** The calling thread is interrupted when the rendezvous is reached. */
    public Workshop interruptAtRendezvous() {
        interrupting = true;
        return this;
    }

    /**
     * The rendezvous is kept until the call has returned, whether or not so many units are in flight before.
     *
     * @param look is run when the call has returned and everything is still held
     */
    public Workshop untilReturn(Runnable look) {
        afterReturn = Optional.of(look);
        return this;
    }

    /** Units take their time by this clock. For one run only. */
    public Workshop pacedBy(Pace clock) {
        pace = Optional.of(clock);
        return this;
    }

    /** Whether the run's rendezvous is over. For what is held without a thread that waits. Only valid inside {@code observe}. */
    public boolean letsGo() {
        return units.letsGo();
    }

    /**
     * A call is given up sooner than usual when nothing can happen any more: no unit is in flight and no thread is about to
     * do anything for so long. For tests where that is the likely mistake.
     */
    public Workshop stuckAfter(Duration silence) {
        stuckAfter = Optional.of(silence);
        return this;
    }

    /** The gauge of the run that is under way. Only valid inside {@code observe}. */
    public Gauge gauge() {
        return units;
    }

    /** Where child processes report to, with {@link Gauge#ofParent}. Only valid inside {@code observe}. */
    public int port() {
        return units.port();
    }

    /** How many units are in flight now. */
    public int inFlight() {
        return units.inFlight().size();
    }

    /** How many threads the run has now; see {@link Observer#threadsNow}. Only valid inside {@code observe}. */
    public int threadsNow() {
        return current.threadsNow();
    }

    /** Whether nobody in the learner's code is about to do anything; see {@link Observer#isQuiet}. Only valid inside {@code observe}. */
    public boolean isQuiet() {
        return current.isQuiet();
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
        Observer[] observer = new Observer[1];
        Runnable atRendezvous = () -> {
            observer[0].rendezvousReached(countingVirtual);
            if (interrupting) {
                observer[0].interruptCaller();
            }
        };
        Holding holding = new Holding(
                rendezvous, silence, enough, held, counted, afterReturn.isPresent(), pace.orElseGet(Pace::none));
        units = new Units(noun, holding, atRendezvous, onStart);
        observer[0] = runs.observer(units, hangsAfter, stuckAfter.orElse(hangsAfter));
        current = observer[0];
        Runnable whenReturned = () -> {
            afterReturn.ifPresent(Runnable::run);
            units.callReturned();
        };
        return runs.written(observer[0].observe(start, whenReturned, completion));
    }

    /** Calls the learner's code up to three times, until a run stays below {@code limit}, and returns the fastest. */
    public <T> Run<T> fastest(Duration limit, Callable<T> code) throws InterruptedException {
        return runs.fastest(limit, run -> true, () -> observe(code));
    }
}
