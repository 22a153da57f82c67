// Fails in: writesLines
// Says: Format
// The lap's name is made a part of the format: a name with a per cent sign, such as "50 % done", is taken for an
// instruction.
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
            String line = "%s: " + lap.name() + ": %s";
            log.accept(String.format(line, LocalTime.now(clock).format(TIME), "starting"));
            try {
                lap.work().call();
            } finally {
                log.accept(String.format(line, LocalTime.now(clock).format(TIME), "finishing"));
            }
            long now = nanoClock.getAsLong();
            durations.add(Duration.ofNanos(now - previous));
            previous = now;
        }
        return new LapTimes(durations, Duration.ofNanos(previous - begin));
    }
}
