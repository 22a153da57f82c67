// Fails in: diskFullAllAnswered
// Says: Expected the call to return, but it was still running
// The disk is full, and virtual threads wait for room in a queue that nobody empties any more.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Lines lines = file.append();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            BlockingQueue<String> answers = new ArrayBlockingQueue<>(10);
            try {
                for (URI site : sites) {
                    threads.submit(() -> {
                        answers.put(call(site, sessions));
                        return null;
                    });
                }
                for (int i = 0; i < sites.size(); i++) {
                    lines.write(answers.take());
                }
            } finally {
                threads.shutdown();
            }
        }
    }

    private static String call(URI site, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            return Answer.of(session.get(site)).toJsonLine();
        }
    }
}
