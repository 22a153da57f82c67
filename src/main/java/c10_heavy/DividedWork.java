package c10_heavy;

/** Divides one large piece of work until the parts are small enough. */
@FunctionalInterface
public interface DividedWork {

    /**
     * Counts the divisors of all numbers from {@code from} to {@code to}, the latter not included, each number once. The
     * numbers are divided into leaves; a leaf is counted by one call of {@link Divisors#count}. There are more leaves than
     * processors, so that nobody runs dry, and on average a leaf has ten numbers or more, so that dividing costs next to
     * nothing. As many leaves are counted at the same time as there are processors, by a pool of their own.
     *
     * @param divisors counts leaves; any thread may use it
     * @return how many divisors the numbers have together; 0 for no numbers
     * @throws Exception what counting threw, or an exception that has it as its cause
     */
    long count(int from, int to, Divisors divisors) throws Exception;
}
