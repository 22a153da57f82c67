package kata.bench;

import java.util.Locale;
import java.util.Optional;

/** Figures as text: three digits, because no more of them would be the same next time. */
final class Figures {

    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;
    private static final double GIGA = 1_000_000_000;

    private Figures() {}

    /** Seconds without the unit: {@code 0.0018}, {@code 0.104}, {@code 8.12}, {@code 19.1}, {@code 244}. */
    static String seconds(double seconds) {
        int places = seconds < 0.01 ? 4 : seconds < 0.9995 ? 3 : seconds < 9.995 ? 2 : seconds < 99.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + places + "f", seconds);
    }

    /** The median with its unit; a sign before it where only a part was measured. */
    static String time(Measured strategy) {
        return (strategy.part() > 1 ? "~" : "") + seconds(strategy.times().median()) + " s";
    }

    /** From the least to the most. */
    static String range(Times times) {
        return seconds(times.min()) + "-" + seconds(times.max());
    }

    /** How many times faster: {@code 15x}, {@code 1.9x}, {@code 0.34x}. */
    static String times(double factor) {
        int places = factor < 0.01 ? 3 : factor < 0.95 ? 2 : factor < 9.95 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + places + "fx", factor);
    }

    /** Bytes with their unit: {@code 850 kB}, {@code 3.4 MB}, {@code 61 MB}. */
    static String bytes(long bytes) {
        return inUnit(bytes, unit(bytes)) + " " + name(unit(bytes));
    }

    /** What the process took and, where it had any, its children: {@code 61+180 MB}. */
    static String memory(Memory memory) {
        if (memory.children() == 0) {
            return bytes(memory.own());
        }
        double unit = unit(Math.max(memory.own(), memory.children()));
        return inUnit(memory.own(), unit) + "+" + inUnit(memory.children(), unit) + " " + name(unit);
    }

    /** The same, or a dash where nothing is known. */
    static String memory(Optional<Memory> memory) {
        return memory.map(Figures::memory).orElse("-");
    }

    private static double unit(long bytes) {
        return bytes < MEGA ? KILO : bytes < GIGA ? MEGA : GIGA;
    }

    private static String inUnit(long bytes, double unit) {
        double figure = bytes / unit;
        int places = figure >= 0.05 && figure < 9.95 && unit > KILO ? 1 : 0;
        return String.format(Locale.ROOT, "%." + places + "f", figure);
    }

    private static String name(double unit) {
        return unit == KILO ? "kB" : unit == MEGA ? "MB" : "GB";
    }
}
