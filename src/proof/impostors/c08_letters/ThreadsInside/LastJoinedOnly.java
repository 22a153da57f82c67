// Fails in: eachItsOwn
// Says: Some answers were not kept, or not waited for
// join() stands behind the loop and waits for the last thread only.
package c08_letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

public final class ThreadsInside implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        for (int iteration = 1; iteration <= job.iterations(); iteration++) {
            List<String> data = Collections.synchronizedList(new ArrayList<>());
            List<Thread> threads = new ArrayList<>();
            for (int call = 0; call < job.calls(); call++) {
                threads.add(Thread.startVirtualThread(() -> {
                    try (Session session = sessions.open()) {
                        data.addAll(job.service().ask(session));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            if (!threads.isEmpty()) {
                threads.getLast().join();
            }
            List<String> all = new ArrayList<>(data);
            new IterationResult(all, new LetterCount().count(all)).writeTo(job.file(iteration));
        }
    }
}
