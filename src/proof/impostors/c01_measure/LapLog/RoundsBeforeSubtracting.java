// Fails in: fiveLaps
// Says: Expected the durations
// Readings are made Durations before they are subtracted: wrong where a clock like System.nanoTime goes on from
// MAX_VALUE to MIN_VALUE.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

public final class LapLog implements LapLogs {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception {
        List<Duration> durations = new ArrayList<>();
        Duration begin = Duration.ofNanos(nanoClock.getAsLong());
        Duration previous = begin;
        for (Lap lap : laps) {
            log.accept(LocalTime.now(clock).format(TIME) + ": " + lap.name() + ": starting");
            try {
                lap.work().call();
            } finally {
                log.accept(LocalTime.now(clock).format(TIME) + ": " + lap.name() + ": finishing");
            }
            Duration now = Duration.ofNanos(nanoClock.getAsLong());
            durations.add(now.minus(previous));
            previous = now;
        }
        return new LapTimes(durations, previous.minus(begin));
    }
}
