package c01_measure;

import java.time.Duration;
import java.util.List;

/**
 * How long a run took.
 *
 * @param laps how long each lap took, in the order of the laps; they add up to {@code total}
 * @param total from the beginning of the first lap to the end of the last; zero if there was none
 */
public record LapTimes(List<Duration> laps, Duration total) {

    public LapTimes {
        laps = List.copyOf(laps);
    }
}
