package c10_heavy;

import kata.Todo;

/** Counts divisors by dividing the numbers in two, again and again, until the parts are small enough. */
public final class ForkJoin implements DividedWork {

    /** Large numbers take longer than small ones: with some parts to spare, whoever is done early takes one more. */
    @Override
    public long count(int from, int to, Divisors divisors) {
        // TODO write a RecursiveTask<Long> for a range: a small range it counts with divisors.count(from, to), a larger
        // one it divides in two; one half it forks, the other it computes itself, then it adds up. Have a ForkJoinPool
        // invoke the first one. How small is small? DividedWork says what is asked.
        // Look up: RecursiveTask (fork, compute, join), ForkJoinPool, Runtime.availableProcessors.
        throw new Todo("a RecursiveTask with a sensible threshold");
    }
}
