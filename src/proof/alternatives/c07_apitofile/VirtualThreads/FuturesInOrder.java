// The futures are read in the order of the sites.
package c07_apitofile;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class VirtualThreads implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Lines lines = file.append()) {
            List<Future<String>> answers = sites.stream()
                    .map(site -> threads.submit(() -> {
                        try (Session session = sessions.open()) {
                            return Answer.of(session.get(site)).toJsonLine();
                        }
                    }))
                    .toList();
            for (Future<String> answer : answers) {
                lines.write(answer.get());
            }
        }
    }
}
