// Fails in: writesLines
// Says: Expected step 1 of the run
// LocalTime.toString() leaves the seconds out when they are zero: at a full minute the line says 19:04 only.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

public final class LapLog implements LapLogs {

    @Override
    public LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception {
        List<Duration> durations = new ArrayList<>();
        long begin = nanoClock.getAsLong();
        long previous = begin;
        for (Lap lap : laps) {
            log.accept(now(clock) + ": " + lap.name() + ": starting");
            try {
                lap.work().call();
            } finally {
                log.accept(now(clock) + ": " + lap.name() + ": finishing");
            }
            long now = nanoClock.getAsLong();
            durations.add(Duration.ofNanos(now - previous));
            previous = now;
        }
        return new LapTimes(durations, Duration.ofNanos(previous - begin));
    }

    private static LocalTime now(Clock clock) {
        return LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
