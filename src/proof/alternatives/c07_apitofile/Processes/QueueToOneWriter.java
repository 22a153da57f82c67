// The leaders put lines and failures into a queue, and the calling thread writes.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import kata.Session;
import kata.SessionFactory;
import kata.Worker;

public final class Processes implements ProcessApiToFile {

    @Override
    public void copy(List<URI> sites, LineFile file) throws Exception {
        LinkedBlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<Worker> all = new LinkedBlockingQueue<>();
        try (Lines lines = file.append();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CompletionService<String> answers = new ExecutorCompletionService<>(threads);
            try {
                for (int i = 0; i < 4 && !sites.isEmpty(); i++) {
                    Worker worker = Worker.start(Processes.class);
                    all.add(worker);
                    idle.add(worker);
                }
                for (URI site : sites) {
                    answers.submit(() -> {
                        Worker worker = idle.take();
                        try {
                            return worker.ask(site.toString());
                        } finally {
                            idle.add(worker);
                        }
                    });
                }
                for (int i = 0; i < sites.size(); i++) {
                    lines.write(answers.take().get());
                }
            } finally {
                threads.shutdownNow();
                all.forEach(Worker::close);
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Session session = new SessionFactory().open()) {
            Worker.serve(site -> Answer.of(session.get(URI.create(site))).toJsonLine());
        }
    }
}
