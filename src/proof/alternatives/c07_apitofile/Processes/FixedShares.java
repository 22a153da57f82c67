// Each child gets every fourth site, led by a virtual thread; pages travel, and a lock guards the file.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

public final class Processes implements ProcessApiToFile {

    @Override
    public void copy(List<URI> sites, LineFile file) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> shares = new ArrayList<>();
            for (int share = 0; share < Math.min(4, sites.size()); share++) {
                int first = share;
                shares.add(threads.submit(() -> {
                    try (Worker worker = Worker.start(Processes.class)) {
                        for (int i = first; i < sites.size(); i += 4) {
                            Page page = Page.parse(worker.ask(sites.get(i).toString()));
                            lock.lock();
                            try (Lines lines = file.append()) {
                                lines.write(Answer.of(page).toJsonLine());
                            } finally {
                                lock.unlock();
                            }
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
