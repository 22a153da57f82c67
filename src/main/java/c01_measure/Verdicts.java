package c01_measure;

import java.util.concurrent.Callable;

/** Tells whether a program waits or computes. */
public interface Verdicts {

    /**
     * Runs a program once and judges it by the processor time that it used. That is compared with the processor time that
     * it <em>could</em> have used: the elapsed time, as many times over as its threads could have computed at once. More
     * threads than processors cannot. The same object may judge one program after another.
     *
     * @param program what to run; when it returns, its threads have ended
     * @param threads how many threads do the program's work, at least 1
     * @param clocks the clocks to judge by
     * @return the verdict; {@link Verdict} says where the borders are
     * @throws Exception what the program threw, as it was
     */
    Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception;

    /** The clocks of this JVM. */
    Clocks clocks();
}
