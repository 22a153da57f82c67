// First all readings of the clock, one more than there are laps, then their differences.
package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

public final class LapLog implements LapLogs {

    @Override
    public LapTimes run(List<Lap> laps, Clock clock, LongSupplier nanoClock, Consumer<String> log) throws Exception {
        long[] readings = new long[laps.size() + 1];
        readings[0] = nanoClock.getAsLong();
        for (int i = 0; i < laps.size(); i++) {
            log.accept("%tT: %s: starting"
                    .formatted(ZonedDateTime.now(clock), laps.get(i).name()));
            try {
                laps.get(i).work().call();
            } catch (Exception | Error e) {
                log.accept("%tT: %s: finishing"
                        .formatted(ZonedDateTime.now(clock), laps.get(i).name()));
                throw e;
            }
            log.accept("%tT: %s: finishing"
                    .formatted(ZonedDateTime.now(clock), laps.get(i).name()));
            readings[i + 1] = nanoClock.getAsLong();
        }
        List<Duration> durations = IntStream.range(0, laps.size())
                .mapToObj(i -> Duration.ofNanos(readings[i + 1] - readings[i]))
                .toList();
        return new LapTimes(durations, durations.stream().reduce(Duration.ZERO, Duration::plus));
    }
}
