package c17_choose;

import java.util.List;
import java.util.Locale;
import kata.evidence.ProcessorTimes;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Workshop;

/**
 * Runs a competitor and tells how fast it was.
 *
 * @param <C> what competes
 */
interface Meter<C> {

    /**
     * Runs it once.
     *
     * @throws AssertionError if it hangs
     * @throws kata.Todo if it is not written yet
     */
    Run<Lap> run(C competitor) throws InterruptedException;

    /** How many times as fast it is, by the best laps of both; noise makes each of them worse and never better. */
    double timesAsFast(Lap bestLoop, Lap best);

    /** What it comes to and what that rests on, in a sentence. */
    String words(double timesAsFast);

    /** All figures in words. */
    default String figures(double timesAsFast, String pieces, String loopTook, String took) {
        return "%s took %s one after another and %s this way.\n%s"
                .formatted(pieces, loopTook, took, words(timesAsFast));
    }

    /** How many laps a strategy has for being faster before it counts as the same: noise may hide it in one. */
    default int chances() {
        return 2;
    }

    /**
     * By what waited for what: the longest row of waits of which none began before the one before it was over. All waits take
     * as long, so a row of two instead of ten is five times as fast, whatever the machine has to do besides.
     */
    static Meter<Way> byOverlap(Workshop workshop, int count) {
        return new Meter<>() {
            @Override
            public Run<Lap> run(Way way) throws InterruptedException {
                Run<List<?>> run = workshop.observe(() -> way.run(workshop.gauge()));
                return run.map(results -> new Lap(
                        (double) count / longestRow(run.units()), run.wall().toNanos(), results));
            }

            @Override
            public double timesAsFast(Lap bestLoop, Lap best) {
                return best.timesAsFast();
            }

            @Override
            public String words(double timesAsFast) {
                long row = Math.round(count / timesAsFast);
                String seen = row == count
                        ? "None of the %d waits overlapped another".formatted(count)
                        : "The longest row of waits that followed each other had %d of the %d".formatted(row, count);
                return "%s: %s.".formatted(seen, Measured.factor(timesAsFast));
            }
        };
    }

    /**
     * By the processor time that the busiest thread needs, compared with all of it: on processors that nobody else wants, it
     * takes that long. A thread that has to wait for a processor uses no more of it.
     */
    static Meter<Way> byProcessorTime(Workshop workshop) {
        return new Meter<>() {
            @Override
            public Run<Lap> run(Way way) throws InterruptedException {
                ProcessorTimes times = new ProcessorTimes();
                Run<List<?>> run = workshop.observe(() -> way.run(times.watching(workshop.gauge())));
                // More threads than processors take turns: that is nobody's gain.
                double share = Math.max(
                        times.largestShare(), 1.0 / Runtime.getRuntime().availableProcessors());
                return run.map(results -> new Lap(1 / share, run.wall().toNanos(), results));
            }

            @Override
            public double timesAsFast(Lap bestLoop, Lap best) {
                return best.timesAsFast();
            }

            @Override
            public String words(double timesAsFast) {
                return busiestThread(timesAsFast);
            }

            @Override
            public String figures(double timesAsFast, String pieces, String loopTook, String took) {
                return processorTimeFirst(timesAsFast, pieces, loopTook, took);
            }
        };
    }

    /** The clock says something else where the machine has other things to do, so it comes second. */
    static String processorTimeFirst(double timesAsFast, String pieces, String loopTook, String took) {
        return "%s\n(By the clock, which counts neighbours too, %s took %s one after another and %s this way.)"
                .formatted(busiestThread(timesAsFast), pieces, loopTook, took);
    }

    static String busiestThread(double timesAsFast) {
        return String.format(
                Locale.ROOT,
                "The busiest thread did %.0f %% of the computing: %s, on processors that nobody else wants.",
                100 / timesAsFast,
                Measured.factor(timesAsFast));
    }

    /** By the clock: for what differs so much that no noise makes up for it. */
    static Meter<Repeated> byTheClock(Workshop workshop) {
        return new Meter<>() {
            @Override
            public Run<Lap> run(Repeated competitor) throws InterruptedException {
                return workshop.observe(competitor::fastest);
            }

            @Override
            public double timesAsFast(Lap bestLoop, Lap best) {
                return (double) Math.max(1, bestLoop.nanos()) / Math.max(1, best.nanos());
            }

            @Override
            public String words(double timesAsFast) {
                return "That is %s.".formatted(Measured.factor(timesAsFast));
            }
        };
    }

    /** The most units of which none overlaps another: whichever ends first, then whichever of the later ones ends first. */
    private static int longestRow(List<Unit> units) {
        int row = 0;
        long end = Long.MIN_VALUE;
        for (Unit unit : units.stream()
                .sorted((a, b) -> Long.compare(a.endNanos(), b.endNanos()))
                .toList()) {
            if (unit.startNanos() >= end) {
                row++;
                end = unit.endNanos();
            }
        }
        return Math.max(1, row);
    }
}
