package c05_onefile;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kata.Gauge;
import kata.evidence.Others;

/**
 * Parks a thread in the middle of a block until another is in the middle of one too, or nobody else can come any more: then
 * a lock keeps them out, or there is nobody. So blocks that can be torn apart are torn apart, whatever the scheduler does.
 *
 * <p>Others can come while one of them is typing or runnable. A thread that has been woken looks as if it waited until it
 * gets a processor; therefore several samples, and between them a thread is started and joined, which takes the longer the
 * busier the machine is.
 */
final class MidBlock {

    private static final int SAMPLES = 5;
    private static final int MOST_PARKED = 8;
    private static final long SAMPLE_MILLIS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Gauge journal;
    private final Others others = new Others();
    private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
    private final Set<Thread> typing = ConcurrentHashMap.newKeySet();
    private int inside;
    private int parked;
    private boolean over;

    /** To be made on the thread that calls the learner's code, for the threads of the run to be known by their group. */
    MidBlock(Gauge journal) {
        this.journal = journal;
    }

    /** For the typist: who types will write. */
    Gauge typing() {
        return unit -> {
            Thread typist = Thread.currentThread();
            seen.add(typist);
            typing.add(typist);
            try {
                Gauge.Mark mark = journal.start(unit);
                return () -> {
                    mark.close();
                    typing.remove(typist);
                };
            } catch (InterruptedException e) {
                typing.remove(typist);
                throw e;
            }
        };
    }

    /** For the file. */
    Gauge writing() {
        return unit -> {
            seen.add(Thread.currentThread());
            Gauge.Mark mark = journal.start(unit);
            enter();
            try {
                park();
            } catch (InterruptedException e) {
                leave();
                mark.close();
                throw e;
            }
            return () -> {
                leave();
                mark.close();
            };
        };
    }

    private synchronized void enter() {
        inside++;
        if (inside > 1) {
            over = true;
            notifyAll();
        }
    }

    private synchronized void leave() {
        inside--;
    }

    private void park() throws InterruptedException {
        synchronized (this) {
            parked++;
            over |= parked > MOST_PARKED;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int alone = 0; alone < SAMPLES; alone = anybodyCanCome() ? 0 : alone + 1) {
            if (metAnother()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                over();
                return;
            }
            Others.letThemRun();
        }
    }

    private synchronized boolean metAnother() throws InterruptedException {
        if (!over) {
            wait(SAMPLE_MILLIS);
        }
        return over;
    }

    private synchronized void over() {
        over = true;
    }

    private boolean anybodyCanCome() {
        return typing.stream().anyMatch(thread -> thread != Thread.currentThread())
                || others().anyMatch(Others::canRun);
    }

    /** Platform threads by their group, virtual ones because they have typed. */
    private Stream<Thread> others() {
        return Stream.concat(others.threads(), seen.stream().filter(thread -> thread != Thread.currentThread()));
    }
}
