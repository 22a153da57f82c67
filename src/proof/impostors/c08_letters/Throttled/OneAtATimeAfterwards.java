// Fails in: usesItAgain
// Says: when they were tried again, but there were never more than 1
// All first tries at once; what was refused is tried again one at a time.
package c08_letters;

import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import kata.*;

public final class Throttled implements ThrottledCalls {

    @Override
    public List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception {
        Lock retry = new ReentrantLock();
        CountDownLatch first = new CountDownLatch(calls);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<List<String>> done = new ExecutorCompletionService<>(executor);
            for (int i = 0; i < calls; i++) {
                done.submit(() -> {
                    try (Session session = sessions.open()) {
                        RefusedException last;
                        try {
                            return service.ask(session);
                        } catch (RefusedException e) {
                            last = e;
                        } finally {
                            first.countDown();
                        }
                        first.await();
                        for (int t = 2; t <= 5; t++) {
                            waiter.await(last.retryAfter());
                            retry.lockInterruptibly();
                            try {
                                return service.ask(session);
                            } catch (RefusedException e) {
                                last = e;
                            } finally {
                                retry.unlock();
                            }
                        }
                        throw new IOException("gave up after 5 tries", last);
                    }
                });
            }
            List<String> all = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                all.addAll(done.take().get());
            }
            return all;
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }
}
