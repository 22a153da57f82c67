package kata.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("Peak · the most units in flight at any instant")
class PeakTest {

    @Test
    @DisplayName("of no units is 0")
    void none() {
        assertThat(Peak.of(List.of())).isZero();
    }

    @Test
    @DisplayName("of units that touch is 1: one ends as the other starts")
    void touching() {
        assertThat(peak(unit(0, 10), unit(10, 20), unit(20, 30))).isEqualTo(1);
    }

    @Test
    @DisplayName("of units that overlap by a nanosecond is 2")
    void overlapping() {
        assertThat(peak(unit(0, 11), unit(10, 20))).isEqualTo(2);
    }

    @Test
    @DisplayName("counts a unit inside another, and several at the same instant")
    void nested() {
        assertThat(peak(unit(0, 100), unit(10, 20), unit(10, 20), unit(30, 40))).isEqualTo(3);
    }

    @Test
    @DisplayName("counts a unit that takes no time")
    void instant() {
        assertThat(peak(unit(5, 5))).isEqualTo(1);
        assertThat(peak(unit(0, 10), unit(5, 5))).isEqualTo(2);
    }

    @RepeatedTest(50)
    @DisplayName("is what counting at every instant finds")
    void asCountedByHand() {
        RandomGenerator random = RandomGenerator.getDefault();
        List<Unit> units = IntStream.range(0, 20)
                .mapToObj(i -> {
                    long start = random.nextLong(30);
                    return unit(start, start + 1 + random.nextLong(10));
                })
                .toList();

        long counted = LongStream.range(0, 50)
                .map(instant -> units.stream()
                        .filter(unit -> unit.startNanos() <= instant && instant < unit.endNanos())
                        .count())
                .max()
                .orElseThrow();

        assertThat(Peak.of(units)).isEqualTo((int) counted);
    }

    @Test
    @DisplayName("refuses a unit that ends before it starts")
    void backwards() {
        assertThatThrownBy(() -> unit(10, 9)).hasMessageContaining("ends before it starts");
    }

    private static int peak(Unit... units) {
        return Peak.of(List.of(units));
    }

    private static Unit unit(long start, long end) {
        return new Unit("unit", start, end, Optional.empty(), Optional.empty(), "", Unit.Outcome.DONE);
    }
}
