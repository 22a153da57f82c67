// Fails in: clockIsSet
// Says: Expected the last line
// The time of day is read once, and what the other clock counts is added: when somebody sets it the lines do not
// notice.
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
        LocalTime first = LocalTime.now(clock);
        long begin = nanoClock.getAsLong();
        long previous = begin;
        for (Lap lap : laps) {
            log.accept(line(first, nanoClock.getAsLong() - begin, lap, "starting"));
            try {
                lap.work().call();
            } finally {
                log.accept(line(first, nanoClock.getAsLong() - begin, lap, "finishing"));
            }
            long now = nanoClock.getAsLong();
            durations.add(Duration.ofNanos(now - previous));
            previous = now;
        }
        return new LapTimes(durations, Duration.ofNanos(previous - begin));
    }

    private static String line(LocalTime first, long nanos, Lap lap, String what) {
        return "%s: %s: %s".formatted(first.plusNanos(nanos).format(TIME), lap.name(), what);
    }
}
