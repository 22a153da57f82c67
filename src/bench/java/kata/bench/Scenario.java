package kata.bench;

import java.util.List;

/**
 * A piece of work that can be done in several ways.
 *
 * @param chapter the chapter that it belongs to, for example {@code c03_download}
 * @param title what the work is, with its sizes
 * @param shape how its times are drawn
 * @param limit what no way of doing it can beat
 * @param strategies the ways; the others are compared with the first
 */
record Scenario(String chapter, String title, Shape shape, Limit limit, List<Strategy> strategies) {

    static Scenario of(String chapter, String title, Limit limit, Strategy... strategies) {
        return new Scenario(chapter, title, Shape.BARS, limit, List.of(strategies));
    }

    /** What it is called in tables. */
    String name() {
        return chapter + ": " + title;
    }

    /** How times are drawn. */
    enum Shape {
        /** A bar for each strategy. */
        BARS,
        /** A line through the times of strategies whose names are numbers. */
        CURVE
    }
}
