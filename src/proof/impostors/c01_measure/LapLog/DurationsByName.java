// Fails in: sameLap
// Says: Nothing says that laps differ
// A map has one place for each name, and the latest lap of that name gets it.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

public final class LapLog implements LapLogs {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception {
        Map<String, Duration> durations = new LinkedHashMap<>();
        long begin = nanoClock.getAsLong();
        long previous = begin;
        for (Lap lap : laps) {
            log.accept(line(clock, lap, "starting"));
            try {
                lap.work().call();
            } finally {
                log.accept(line(clock, lap, "finishing"));
            }
            long now = nanoClock.getAsLong();
            durations.put(lap.name(), Duration.ofNanos(now - previous));
            previous = now;
        }
        return new LapTimes(List.copyOf(durations.values()), Duration.ofNanos(previous - begin));
    }

    private static String line(Clock clock, Lap lap, String what) {
        return "%s: %s: %s".formatted(LocalTime.now(clock).format(TIME), lap.name(), what);
    }
}
