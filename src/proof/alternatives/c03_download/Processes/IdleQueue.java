// Virtual threads lead the children: a task a site borrows an idle child.
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
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                idle.add(Worker.start(Processes.class));
            }
            List<Future<Page>> pages = new ArrayList<>();
            for (URI site : sites) {
                pages.add(threads.submit(() -> {
                    Worker worker = idle.take();
                    try {
                        return Page.parse(worker.ask(site.toString()));
                    } finally {
                        idle.add(worker);
                    }
                }));
            }
            List<Page> result = new ArrayList<>();
            for (Future<Page> page : pages) {
                result.add(page.get());
            }
            return result;
        } finally {
            idle.forEach(Worker::close);
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
