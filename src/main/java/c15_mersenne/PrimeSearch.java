package c15_mersenne;

import java.util.List;

/** Tests many exponents on several processors. */
public interface PrimeSearch {

    /**
     * Tests each exponent once, as many at a time as there are processors. The dearest, which is the largest, goes first;
     * whichever processor is free takes the dearest of those that still wait. When the method has ended nothing of it goes
     * on, however it ended.
     *
     * @param exponents what to test, in any order; one that stands there twice is tested twice
     * @param test does the work
     * @param processors how many tests may run at once, at least 1
     * @return a verdict for each exponent, in the order of {@code exponents}
     * @throws InterruptedException if the calling thread is interrupted; tests that run are interrupted then, and no others
     *     begin
     * @throws Exception what a test threw, as it is or as the cause of another exception; an {@link Error} is no different
     */
    List<Verdict> search(List<Integer> exponents, PrimeTest test, int processors) throws Exception;
}
