// Fails in: oneAfterAnother
// Says: Expected at most 1 request in flight at once
// A parallel stream calls, and only then everything is written.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class Sequential implements ApiToFile {

    @Override
    public void copy(List<URI> sites, SessionFactory sessions, LineFile file) throws Exception {
        try (Lines lines = file.append()) {
            List<String> answers;
            try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
                List<Future<String>> calls = sites.stream()
                        .map(site -> pool.submit(() -> {
                            try (Session own = sessions.open()) {
                                return Answer.of(own.get(site)).toJsonLine();
                            }
                        }))
                        .toList();
                answers = new ArrayList<>();
                for (Future<String> call : calls) {
                    answers.add(call.get());
                }
            }
            for (String answer : answers) {
                lines.write(answer);
            }
        }
    }
}
