package c05_onefile;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Others;

/** Typists of whom that of A is quick, and the others type for seconds unless they are interrupted. */
final class SlowTypists implements Gauge {

    private static final long MILLIS = 3_000;
    private static final int SAMPLES = 5;
    private static final String QUICK = "type A";

    private final Gauge journal;
    private final Others others = new Others();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Set<Thread> held = ConcurrentHashMap.newKeySet();
    private final AtomicInteger typedOn = new AtomicInteger();

    SlowTypists(Gauge journal) {
        this.journal = journal;
    }

    @Override
    public Mark start(String unit) throws InterruptedException {
        Mark mark = journal.start(unit);
        try {
            if (!unit.equals(QUICK)) {
                type();
            }
            return mark;
        } catch (InterruptedException e) {
            mark.close();
            throw e;
        }
    }

    private void type() throws InterruptedException {
        Thread typist = Thread.currentThread();
        held.add(typist);
        try {
            await();
        } finally {
            held.remove(typist);
        }
        typedOn.incrementAndGet();
    }

    /** On a busy machine an interrupt may take long to come; it will not come when everybody else waits. */
    private void await() throws InterruptedException {
        never.await(MILLIS, TimeUnit.MILLISECONDS);
        for (int alone = 0; alone < SAMPLES; alone = anybodyCanInterrupt() ? 0 : alone + 1) {
            never.await(1, TimeUnit.MILLISECONDS);
            Others.letThemRun();
        }
    }

    private boolean anybodyCanInterrupt() {
        return others.threads().filter(thread -> !held.contains(thread)).anyMatch(Others::canRun);
    }

    /** Nobody went on typing for seconds. */
    Check<Object> wereStopped() {
        return run -> {
            int count = typedOn.get();
            return count == 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            "Expected the typists to be stopped when the disk fails, but %d of them typed on."
                                    .formatted(count),
                            "Nobody can write their blocks any more, so their work is in vain, and who waits for them"
                                    + " waits in vain. A thread is asked to stop by an interrupt."));
        };
    }
}
