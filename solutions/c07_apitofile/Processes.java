package c07_apitofile;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

/** Four child processes call the sites; this one writes the file. */
public final class Processes implements ProcessApiToFile {

    private static final int WORKERS = 4;

    /** Each child is started once and gets the next site as soon as its answer is in the file. */
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
                        // The file is written by this process alone, so a lock of this process's own is enough.
                        synchronized (lines) {
                            lines.write(line);
                        }
                    }
                } catch (Exception e) {
                    // No site is left for the others either.
                    next.set(sites.size());
                    throw e;
                }
                return null;
            };
            for (Future<Void> child : threads.invokeAll(Collections.nCopies(workers, leadOneChild))) {
                child.get();
            }
        }
    }

    /** What a child does: one session for all the sites that it is given; it answers with the line for the file. */
    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> Answer.of(session.get(URI.create(site))).toJsonLine());
        }
    }
}
