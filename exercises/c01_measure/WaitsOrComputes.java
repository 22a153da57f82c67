package c01_measure;

import java.util.concurrent.Callable;
import kata.Todo;

/** Tells waiting from computing by the processor time that a program uses. */
public final class WaitsOrComputes implements Verdicts {

    /** What it used, as a share of what it could have used. */
    @Override
    public Verdict judge(Callable<?> program, int threads, Clocks clocks) throws Exception {
        // TODO read both clocks before and after program.call(), and compare the two differences.
        // How many threads can compute at once? Math.min helps.
        throw new Todo("processor time against elapsed time");
    }

    /** A thread's own processor time is gone when the thread has ended; the operating system keeps that of the process. */
    @Override
    public Clocks clocks() {
        // TODO look up: System.nanoTime, Runtime.availableProcessors, and for the processor time ProcessHandle.Info or
        // com.sun.management.OperatingSystemMXBean (ask ManagementFactory.getPlatformMXBean for it).
        throw new Todo("the clocks of this JVM");
    }
}
