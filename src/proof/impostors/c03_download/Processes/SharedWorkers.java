// Fails in: completeAndInOrder
// Says: A Worker serves one thread at a time
// Sites are dealt out to the workers, but not to the threads: as soon as one child is faster, two threads
// ask the same one.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
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
        List<Worker> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                workers.add(Worker.start(Processes.class));
            }
            List<Future<Page>> futures = new ArrayList<>();
            for (int i = 0; i < sites.size(); i++) {
                Worker worker = workers.get(i % 4);
                URI site = sites.get(i);
                futures.add(threads.submit(() -> Page.parse(worker.ask(site.toString()))));
            }
            List<Page> pages = new ArrayList<>();
            for (Future<Page> future : futures) {
                pages.add(future.get());
            }
            return pages;
        } finally {
            workers.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
