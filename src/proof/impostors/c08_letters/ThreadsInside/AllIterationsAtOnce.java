// Fails in: oneIterationAtATime
// Says: Expected at most 30 requests in flight at once
// All iterations are started at once.
package c08_letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.Session;
import kata.SessionFactory;

public final class ThreadsInside implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<Future<List<String>>>> all = new ArrayList<>();
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                List<Future<List<String>>> answers = new ArrayList<>();
                for (int call = 0; call < job.calls(); call++) {
                    answers.add(threads.submit(() -> {
                        try (Session session = sessions.open()) {
                            return job.service().ask(session);
                        }
                    }));
                }
                all.add(answers);
            }
            int iteration = 1;
            for (List<Future<List<String>>> answers : all) {
                List<String> data = new ArrayList<>(Collections.emptyList());
                for (Future<List<String>> answer : answers) {
                    data.addAll(answer.get());
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration++));
            }
        }
    }
}
