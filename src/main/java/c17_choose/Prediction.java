package c17_choose;

/** How long a strategy takes, compared with the same work done one after another. */
public enum Prediction {
    /** At least 1.3 times as fast. */
    FASTER,

    /** Neither of the others: what differs by less is mostly noise. */
    SAME,

    /** At least 1.3 times as slow. */
    SLOWER
}
