package c14_eventloop;

import java.math.BigDecimal;
import java.time.Duration;

/** Times as messages show them. */
final class Seconds {

    private Seconds() {}

    /** For example {@code 1.5 s}. */
    static String of(Duration time) {
        return BigDecimal.valueOf(time.getSeconds())
                        .add(BigDecimal.valueOf(time.getNano(), 9))
                        .stripTrailingZeros()
                        .toPlainString()
                + " s";
    }
}
