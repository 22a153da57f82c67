// Fails in: clockIsSet
// Says: was set back by an hour
// Durations from the clock that can be set.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        Instant begin = clock.instant();
        Instant previous = begin;
        for (Lap lap : laps) {
            log.accept(line(clock, lap, "starting"));
            try {
                lap.work().call();
            } finally {
                log.accept(line(clock, lap, "finishing"));
            }
            Instant now = clock.instant();
            durations.add(Duration.between(previous, now));
            previous = now;
        }
        return new LapTimes(durations, Duration.between(begin, previous));
    }

    private static String line(Clock clock, Lap lap, String what) {
        return "%s: %s: %s".formatted(LocalTime.now(clock).format(TIME), lap.name(), what);
    }
}
