// Threads of its own, and a counter that tells which task is next.
package c10_heavy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class ThreadPool implements HeavyWork {

    @Override
    public List<Long> work(List<Task> tasks) throws Exception {
        Long[] results = new Long[tasks.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    for (int place = next.getAndIncrement(); place < results.length; place = next.getAndIncrement()) {
                        results[place] = tasks.get(place).compute();
                    }
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            next.set(results.length);
            threads.forEach(Thread::interrupt);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return List.of(results);
    }
}
