// Fails in: fourProcesses
// Says: exactly 4 sessions to be used, but there were 12
// The child opens a session for each site.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

public final class Processes implements ProcessDownloads {

    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        BlockingQueue<Worker> idle = new ArrayBlockingQueue<>(4);
        for (int i = 0; i < 4; i++) {
            idle.add(Worker.start(Processes.class));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Page>> futures = sites.stream()
                    .map(site -> threads.submit(() -> {
                        Worker worker = idle.take();
                        try {
                            return Page.parse(worker.ask(site.toString()));
                        } finally {
                            idle.add(worker);
                        }
                    }))
                    .toList();
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        } finally {
            idle.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        SessionFactory sessions = new SessionFactory();
        Worker.serve(site -> {
            try (Session session = sessions.open()) {
                return session.get(URI.create(site)).toLine();
            }
        });
    }
}
