// Fails in: overlaps
// Says: give each child a thread here that leads it
// Four processes, but a single thread talks to them, and ask() waits for the
// answer: three children always have nothing to do.
package c03_download;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.Page;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

/** Downloads all sites with four child processes, each with a session of its own. */
public final class Processes implements ProcessDownloads {

    @Override
    public List<Page> download(List<URI> sites) throws Exception {
        List<Page> pages = new ArrayList<>();
        try (Worker first = Worker.start(Processes.class);
                Worker second = Worker.start(Processes.class);
                Worker third = Worker.start(Processes.class);
                Worker fourth = Worker.start(Processes.class)) {
            List<Worker> workers = List.of(first, second, third, fourth);
            for (int i = 0; i < sites.size(); i++) {
                pages.add(Page.parse(workers.get(i % 4).ask(sites.get(i).toString())));
            }
        }
        return pages;
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> session.get(URI.create(site)).toLine());
        }
    }
}
