// Ten threads of one's own that take sites from a shared queue, each with a session in a try block.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kata.Page;
import kata.Session;
import kata.SessionFactory;

public final class ThreadPool implements Downloads {

    @Override
    public List<Page> download(List<URI> sites, SessionFactory sessions) throws Exception {
        Page[] pages = new Page[sites.size()];
        Queue<Integer> open = new ConcurrentLinkedQueue<>(
                IntStream.range(0, pages.length).boxed().toList());
        AtomicReference<Exception> failure = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (Session session = sessions.open()) {
                    for (Integer place = open.poll(); place != null; place = open.poll()) {
                        pages[place] = session.get(sites.get(place));
                    }
                } catch (Exception e) {
                    failure.compareAndSet(null, e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return Arrays.asList(pages);
    }
}
