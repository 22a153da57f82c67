package c08_letters;

/**
 * How often a letter comes.
 *
 * @param letter upper and lower case are different letters
 * @param times how often it comes, 1 or more
 */
public record LetterFrequency(char letter, long times) {

    @Override
    public String toString() {
        return "%s, %,d".formatted(letter, times);
    }
}
