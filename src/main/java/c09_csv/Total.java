package c09_csv;

import java.util.OptionalDouble;

/**
 * What a file, or a part of it, adds up to. Totals of parts give the total of the whole, in whatever order they are added:
 * that is why there is a sum here, and no mean of means.
 *
 * @param rows how many rows there are, the header aside
 * @param sum the sum of one column's values
 */
public record Total(long rows, long sum) {

    /** The total of nothing. */
    public static final Total NONE = new Total(0, 0);

    /** Both together. */
    public Total plus(Total other) {
        return new Total(rows + other.rows, sum + other.sum);
    }

    /** The mean of the column's values; empty if there are none. */
    public OptionalDouble mean() {
        return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / rows);
    }
}
