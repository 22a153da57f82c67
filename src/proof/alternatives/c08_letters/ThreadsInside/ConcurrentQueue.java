// Started threads that share a concurrent queue of this iteration, and a latch.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import kata.Session;
import kata.SessionFactory;

public final class ThreadsInside implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        for (int iteration = 1; iteration <= job.iterations(); iteration++) {
            Queue<String> data = new ConcurrentLinkedQueue<>();
            AtomicReference<Exception> failure = new AtomicReference<>();
            CountDownLatch allDone = new CountDownLatch(job.calls());
            List<Thread> threads = new ArrayList<>();
            for (int call = 0; call < job.calls(); call++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try (Session session = sessions.open()) {
                        data.addAll(job.service().ask(session));
                    } catch (Exception e) {
                        failure.compareAndSet(null, e);
                    } finally {
                        allDone.countDown();
                    }
                }));
            }
            try {
                allDone.await();
            } catch (InterruptedException e) {
                threads.forEach(Thread::interrupt);
                throw e;
            }
            if (failure.get() != null) {
                throw failure.get();
            }
            List<String> all = List.copyOf(data);
            new IterationResult(all, new LetterCount().count(all)).writeTo(job.file(iteration));
        }
    }
}
