// Fails in: apiFails
// Says: it returned as if nothing had happened
// The futures of the threads are not read.
package c07_apitofile;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

public final class Processes implements ProcessApiToFile {

    private static final int WORKERS = 4;

    @Override
    public void copy(List<URI> sites, LineFile file) throws Exception {
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(WORKERS, sites.size());
        try (Lines lines = file.append();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            Callable<Void> leadOneChild = () -> {
                try (Worker worker = Worker.start(Processes.class)) {
                    for (int i = next.getAndIncrement(); i < sites.size(); i = next.getAndIncrement()) {
                        String line = worker.ask(sites.get(i).toString());
                        synchronized (lines) {
                            lines.write(line);
                        }
                    }
                } catch (Exception e) {
                    next.set(sites.size());
                    throw e;
                }
                return null;
            };
            threads.invokeAll(Collections.nCopies(workers, leadOneChild));
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> Answer.of(session.get(URI.create(site))).toJsonLine());
        }
    }
}
