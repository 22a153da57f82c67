// Fails in: anyLaps
// Says: Expected the durations to be
// A lap's time is noted when the next one begins, so the last one never is.
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
        long lapBegin = begin;
        for (Lap lap : laps) {
            if (previous != begin) {
                durations.add(Duration.ofNanos(previous - lapBegin));
                lapBegin = previous;
            }
            log.accept(line(clock, lap, "starting"));
            try {
                lap.work().call();
            } finally {
                log.accept(line(clock, lap, "finishing"));
            }
            previous = nanoClock.getAsLong();
        }
        return new LapTimes(durations, Duration.ofNanos(previous - begin));
    }

    private static String line(Clock clock, Lap lap, String what) {
        return "%s: %s: %s".formatted(LocalTime.now(clock).format(TIME), lap.name(), what);
    }
}
