package c17_choose;

import java.util.Objects;

/**
 * What somebody has to do who asks for advice.
 *
 * @param work what each piece of the work does with its time
 * @param atOnce how many pieces there are that could be under way at once, at least 1
 * @param library what the calls are like that the work consists of
 * @param quickEnough whether it is quick enough already, done one after another
 */
public record Situation(Work work, int atOnce, Library library, boolean quickEnough) {

    /**
     * So many waits at once are few: a pool of as many platform threads is no burden. It is a round number rather than a law
     * of nature. A thousand platform threads still work; ten thousand are a burden on most machines.
     */
    public static final int FEW = 100;

    /**
     * @throws IllegalArgumentException if {@code atOnce} is less than 1
     */
    public Situation {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(library, "library");
        if (atOnce < 1) {
            throw new IllegalArgumentException("At least one at once, please: " + atOnce);
        }
    }
}
