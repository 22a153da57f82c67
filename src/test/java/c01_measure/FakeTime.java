package c01_measure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * Time that passes only when a test says so: one clock that counts nanoseconds from anywhere, and one with the time of day,
 * which can be set. Reading them takes no time.
 */
final class FakeTime implements LongSupplier {

    private volatile long nanos;
    private volatile Instant timeOfDay = Instant.EPOCH;

    /** The nanosecond clock stands somewhere, as {@link System#nanoTime} does. */
    FakeTime() {
        this(ThreadLocalRandom.current().nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
    }

    /** The nanosecond clock stands at this reading. */
    FakeTime(long nanos) {
        this.nanos = nanos;
    }

    /** Sets the time of day; the nanosecond clock does not notice. */
    void set(LocalDateTime time, ZoneId zone) {
        timeOfDay = time.atZone(zone).toInstant();
    }

    /** Sets the time of day forward, or back; the nanosecond clock does not notice. */
    void shift(Duration by) {
        timeOfDay = timeOfDay.plus(by);
    }

    /** So much time passes on both clocks. To be called by one thread at a time. */
    void pass(Duration time) {
        nanos = nanos + time.toNanos();
        timeOfDay = timeOfDay.plus(time);
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    /** The clock with the time of day. */
    Clock clock(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return clock(other);
            }

            @Override
            public Instant instant() {
                return timeOfDay;
            }
        };
    }
}
