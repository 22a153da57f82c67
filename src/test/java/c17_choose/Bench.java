package c17_choose;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import kata.Todo;
import kata.evidence.Run;
import kata.evidence.Workshop;

/**
 * Measures a strategy beside one after another, in alternation, until it is clear what it is. Of each the best counts: noise
 * only ever makes a run slower.
 */
final class Bench {

    private static final int MOST = 10;
    private static final int MOST_OF_OWN = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration PATIENCE_WITH_OWN = Duration.ofSeconds(5);

    /** Nothing that a machine has to do besides makes up for so much. */
    private static final double FAR_SLOWER = 0.1;

    private final Workshop workshop;

    Bench(Workshop workshop) {
        this.workshop = workshop;
    }

    <C> Measured measure(Contest<C> contest, Meter<C> meter) throws InterruptedException {
        workshop.hangsAfter(PATIENCE);
        Best loop = Best.of(meter.run(contest.oneAfterAnother()));
        Best strategy = Best.of(meter.run(contest.strategy()));
        Measured measured = measured(contest, meter, loop, strategy);
        for (int laps = 1; laps < MOST && !isDecided(measured, laps, meter.chances()); laps++) {
            loop = loop.and(meter.run(contest.oneAfterAnother()));
            strategy = strategy.and(meter.run(contest.strategy()));
            measured = measured(contest, meter, loop, strategy);
        }
        return new Measured(
                measured.timesAsFast(), measured.figures() + own(contest, meter, loop.lap(), measured), measured.run());
    }

    private static boolean isDecided(Measured measured, int laps, int chances) {
        return measured.verdict() == Prediction.FASTER
                || measured.timesAsFast() <= FAR_SLOWER
                || laps >= chances && measured.isClear();
    }

    private static <C> Measured measured(Contest<C> contest, Meter<C> meter, Best loop, Best strategy) {
        double timesAsFast = meter.timesAsFast(loop.lap(), strategy.lap());
        String figures = meter.figures(timesAsFast, contest.pieces(), time(loop.lap()), time(strategy.lap()));
        return new Measured(timesAsFast, figures, strategy.run());
    }

    /**
     * The same with the learner's own answer. What it comes to is told if it agrees; if not, it is another strategy than its
     * name says, or not a right answer, or not written yet. Its own chapter sees to that.
     */
    private <C> String own(Contest<C> contest, Meter<C> meter, Lap loop, Measured measured)
            throws InterruptedException {
        if (contest.own().isEmpty()) {
            return "";
        }
        Own<C> own = contest.own().get();
        workshop.hangsAfter(PATIENCE_WITH_OWN);
        String why = "measures something else";
        try {
            for (int laps = 1; laps <= MOST_OF_OWN; laps++) {
                Lap lap = Best.of(meter.run(own.competitor())).lap();
                if (!lap.results().equals(loop.results())) {
                    why = "has other results";
                    break;
                }
                double timesAsFast = meter.timesAsFast(loop, lap);
                if (Measured.verdict(timesAsFast) == measured.verdict()) {
                    return "\nWith your %s it took %s: %s."
                            .formatted(own.exercise(), time(lap), Measured.factor(timesAsFast));
                }
            }
        } catch (RuntimeException | AssertionError e) {
            // Not this chapter's business, whatever it is.
            why = isTodo(e) ? "is not done yet" : "fails";
        }
        return "\nWith the tests' own strategy: your %s %s.".formatted(own.exercise(), why);
    }

    /** Thrown here, or in a child, which can only tell its name. */
    private static boolean isTodo(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause.toString().contains(Todo.class.getName()));
    }

    private static String time(Lap lap) {
        double micros = lap.nanos() / 1e3;
        return micros < 1_000
                ? String.format(Locale.ROOT, "%.1f µs", micros)
                : String.format(Locale.ROOT, "%,.0f ms", micros / 1e3);
    }

    /**
     * The best of several runs.
     *
     * @param lap the best figures, of whichever run
     * @param run the run that was the fastest
     */
    private record Best(Lap lap, Run<Lap> run) {

        /** @throws IllegalStateException if it has failed */
        static Best of(Run<Lap> run) {
            Lap lap = run.result()
                    .orElseThrow(() -> new IllegalStateException(
                            "a competitor has failed", run.failure().orElse(null)));
            return new Best(lap, run);
        }

        Best and(Run<Lap> another) {
            Best other = of(another);
            return new Best(
                    new Lap(
                            Math.max(lap.timesAsFast(), other.lap.timesAsFast()),
                            Math.min(lap.nanos(), other.lap.nanos()),
                            lap.results()),
                    other.lap.timesAsFast() > lap.timesAsFast() ? another : run);
        }
    }
}
