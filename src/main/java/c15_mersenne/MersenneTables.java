package c15_mersenne;

import java.util.List;

/** Makes a table of Mersenne numbers from the letters of a text. */
public interface MersenneTables {

    /**
     * A row for each letter of the text. It takes less than a second, even if a letter stands there a few hundred times.
     *
     * @param text any text. Its letters are A to Z and a to z, upper and lower case apart; whatever else stands in it is
     *     not counted
     * @return the rows in the order in which the letters first come in the text; none for a text without letters
     */
    List<MersenneRow> rows(String text);
}
