package kata.evidence;

import java.time.Duration;
import java.util.Optional;
import kata.Gauge;

/**
 * Judges whether computing scales with this machine's processors, and not by a clock: how much quicker two processors are
 * than one depends on who else wants them. At some moment several units are computed at once, up to four: they are held
 * until they are. And no thread uses nearly all of the processor time: whoever computes one after another, on however many
 * threads' behalf, uses it all.
 */
public final class Scaling {

    /** Right answers stayed below 0.82 in a thousand runs, on idle, on busy and on single processors. */
    private static final double LARGEST_SHARE = 0.95;

    private static final int MOST_PARTNERS = 4;
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Workshop workshop;
    private final int processors = Runtime.getRuntime().availableProcessors();
    private ProcessorTimes times = new ProcessorTimes();

    public Scaling(Workshop workshop) {
        this.workshop = workshop;
    }

    /** How many units are to be computed at once; 1 where there is one processor. */
    public int partners() {
        return Math.min(processors, MOST_PARTNERS);
    }

    /** Makes a run; up to three, as long as one thread does nearly everything. */
    public <T> Run<T> observe(Work<T> work) throws InterruptedException {
        Run<T> run = attempt(work);
        for (int attempt = 2; attempt <= ATTEMPTS && run.peak() >= partners() && !isShared(); attempt++) {
            run = attempt(work);
        }
        return run;
    }

    private <T> Run<T> attempt(Work<T> work) throws InterruptedException {
        times = new ProcessorTimes();
        return workshop.rendezvous(partners())
                .patient(PATIENCE)
                .observe(() -> work.reportingTo(times.watching(workshop.gauge())));
    }

    private boolean isShared() {
        return processors == 1 || times.largestShare() <= LARGEST_SHARE;
    }

    /** So many units were computed at once, and the computing was shared. */
    public Check<Object> usedTheProcessors() {
        return run -> {
            if (run.peak() < partners()) {
                return Optional.of(new Finding(
                        "Expected %d %ss to be computed at once on this machine, but there was never more than %d."
                                .formatted(partners(), run.noun(), run.peak()),
                        "Several threads are not enough: each must get on while the others do. A get() or join() right"
                                + " after the start, or a lock around the computing, lets one go on at a time."));
            }
            if (!isShared()) {
                return Optional.of(new Finding(
                        "Expected the computing to be shared by %d processors, but one thread did %.0f %% of it."
                                .formatted(processors, 100 * times.largestShare()),
                        "Several threads have begun something, and then one was left with nearly all the rest. Let"
                                + " whoever is free take what is left."));
            }
            return Optional.empty();
        };
    }

    /** Something to be observed. */
    @FunctionalInterface
    public interface Work<T> {

        /** Does it, reporting to the given gauge. */
        T reportingTo(Gauge gauge) throws Exception;
    }
}
