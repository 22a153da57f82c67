// Each child gets a fixed share of the sites, dealt out like cards.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
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
        Page[] pages = new Page[sites.size()];
        List<Worker> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                workers.add(Worker.start(Processes.class));
            }
            List<Future<?>> shares = new ArrayList<>();
            for (int first = 0; first < 4; first++) {
                int start = first;
                shares.add(threads.submit(() -> {
                    for (int i = start; i < pages.length; i += 4) {
                        pages[i] =
                                Page.parse(workers.get(start).ask(sites.get(i).toString()));
                    }
                    return null;
                }));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } finally {
            workers.forEach(Worker::close);
        }
        return Arrays.asList(pages);
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
