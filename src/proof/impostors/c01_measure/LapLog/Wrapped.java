// Fails in: failsLoudly
// Says: as it was, but it came wrapped
// A checked exception is caught to be thrown again in an unchecked one, which no catch expects.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Runs laps one after another, logs when each begins and ends, and says how long each took. */
public final class LapLog implements LapLogs {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** The time of day goes into the lines, for people; the durations come from the clock that nobody can set. */
    @Override
    public LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception {
        List<Duration> durations = new ArrayList<>();
        long begin = nanoClock.getAsLong();
        long previous = begin;
        for (Lap lap : laps) {
            log.accept(line(clock, lap, "starting"));
            try {
                lap.work().call();
            } catch (Exception e) {
                throw new RuntimeException(e);
            } finally {
                log.accept(line(clock, lap, "finishing"));
            }
            // One reading is both the end of this lap and the beginning of the next: so they add up.
            long now = nanoClock.getAsLong();
            durations.add(Duration.ofNanos(now - previous));
            previous = now;
        }
        return new LapTimes(durations, Duration.ofNanos(previous - begin));
    }

    private static String line(Clock clock, Lap lap, String what) {
        return "%s: %s: %s".formatted(LocalTime.now(clock).format(TIME), lap.name(), what);
    }
}
