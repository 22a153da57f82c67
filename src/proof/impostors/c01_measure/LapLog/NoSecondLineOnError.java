// Fails in: failsLoudlyByAnError
// Says: code in a finally block runs
// The line after the work is written after an exception, but an Error is no Exception.
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
            try {
                lap.work().call();
            } catch (Exception e) {
                log.accept(line(clock, lap, "finishing"));
                throw e;
            }
            log.accept(line(clock, lap, "finishing"));
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
