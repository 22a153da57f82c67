package kata.bench;

/**
 * A strategy that was not measured.
 *
 * @param exercise the exercise, with its chapter
 * @param written whether there is an answer at all
 * @param reason what became of it, in a sentence
 */
record LeftOut(String exercise, boolean written, String reason) {}
