package c17_choose;

import java.util.Locale;
import kata.evidence.Run;

/**
 * What came of measuring a strategy beside one after another.
 *
 * @param timesAsFast how many times as fast it is; below 1 if it is slower
 * @param figures what was measured, in words
 * @param run the strategy's best run
 */
record Measured(double timesAsFast, String figures, Run<Lap> run) {

    /** From here on it counts as a difference, either way. */
    static final double BORDER = 1.3;

    /** What differs by no more than this is the same, and a long way from the border. */
    private static final double NO_DIFFERENCE = 1.1;

    Prediction verdict() {
        return verdict(timesAsFast);
    }

    static Prediction verdict(double timesAsFast) {
        if (timesAsFast >= BORDER) {
            return Prediction.FASTER;
        }
        return timesAsFast <= 1 / BORDER ? Prediction.SLOWER : Prediction.SAME;
    }

    /** Whether the figures are so far from the border that the verdict can be relied on. */
    boolean isClear() {
        return verdict() != Prediction.SAME || timesAsFast < NO_DIFFERENCE && timesAsFast > 1 / NO_DIFFERENCE;
    }

    /** The factor as a phrase: "4.9 times as fast". */
    static String factor(double timesAsFast) {
        return timesAsFast >= 1 / NO_DIFFERENCE
                ? String.format(Locale.ROOT, "%.1f times as fast", timesAsFast)
                : String.format(Locale.ROOT, "%,.0f times as slow", 1 / timesAsFast);
    }
}
