package kata.board;

/** How far a test or an exercise is. */
enum Status {
    /** Every test passes. */
    DONE("✓", "+", "32"),
    /** Written, but a test fails. */
    WRONG("✗", "x", "31"),
    /** The stub still throws {@link kata.Todo}. */
    NOT_STARTED("○", ".", "2");

    private final String mark;
    private final String plainMark;
    private final String colour;

    Status(String mark, String plainMark, String colour) {
        this.mark = mark;
        this.plainMark = plainMark;
        this.colour = colour;
    }

    String mark(Console console) {
        return console.coloured(console.unicode() ? mark : plainMark, colour);
    }
}
