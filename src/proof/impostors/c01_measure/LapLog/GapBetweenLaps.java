// Fails in: addsUp
// Says: Expected the sum of the laps to be
// Only the work is timed; what it takes to write the lines belongs to no lap.
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
        long begin = nanoClock.getAsLong();
        long previous = begin;
        for (Lap lap : laps) {
            log.accept(line(clock, lap, "starting"));
            long start = nanoClock.getAsLong();
            long now = start;
            try {
                lap.work().call();
            } finally {
                now = nanoClock.getAsLong();
                log.accept(line(clock, lap, "finishing"));
            }
            durations.add(Duration.ofNanos(now - start));
            previous = now;
        }
        return new LapTimes(durations, Duration.ofNanos(previous - begin));
    }

    private static String line(Clock clock, Lap lap, String what) {
        return "%s: %s: %s".formatted(LocalTime.now(clock).format(TIME), lap.name(), what);
    }
}
