// The first lap begins after its first line, and each lap ends before its second line is written.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

public final class LapLog implements LapLogs {

    @Override
    public LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception {
        List<Duration> durations = new ArrayList<>();
        Duration total = Duration.ZERO;
        Long previous = null;
        for (Lap lap : laps) {
            write(log, clock, lap.name() + ": starting");
            if (previous == null) {
                previous = nanoClock.getAsLong();
            }
            long end;
            try {
                lap.work().call();
            } finally {
                end = nanoClock.getAsLong();
                write(log, clock, lap.name() + ": finishing");
            }
            Duration duration = Duration.ofNanos(end - previous);
            durations.add(duration);
            total = total.plus(duration);
            previous = end;
        }
        return new LapTimes(durations, total);
    }

    private static void write(Consumer<String> log, Clock clock, String what) {
        LocalTime now = LocalTime.now(clock);
        log.accept("%02d:%02d:%02d: %s".formatted(now.getHour(), now.getMinute(), now.getSecond(), what));
    }
}
