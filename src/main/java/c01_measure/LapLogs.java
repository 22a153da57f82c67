package c01_measure;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Runs laps one after another and tells of each when it began, when it ended and how long it took. */
public interface LapLogs {

    /**
     * Runs the laps in order. For each it writes two lines, the first right before the lap's work and the second right
     * after it, with the time of day in the clock's zone, from 00:00:00 to 23:59:59:
     *
     * <pre>
     * 19:04:07: iteration 0: starting
     * 19:04:14: iteration 0: finishing
     * </pre>
     *
     * <p>A lap ends where the next one begins, so no time is lost between them: the time for writing the lines counts too.
     *
     * @param laps what to do; may be empty
     * @param clock the time of day, for the lines and for nothing else: somebody may set it while the laps run
     * @param nanoClock for the durations; like {@link System#nanoTime} it knows no time of day, and nobody can set it
     * @param log takes one line at a time, without a line break
     * @return how long each lap took, and all of them together
     * @throws Exception what a lap's work threw, as it was. That lap's second line is written all the same; no further lap
     *     begins.
     */
    LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception;
}
