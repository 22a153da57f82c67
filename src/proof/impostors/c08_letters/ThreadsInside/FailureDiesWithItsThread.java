// Fails in: failsLoudly
// Says: it returned as if nothing had happened
// A thread that fails takes its exception with it.
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
            for (Thread thread : threads) {
                thread.join();
            }
            List<String> all = new ArrayList<>(data);
            new IterationResult(all, new LetterCount().count(all)).writeTo(job.file(iteration));
        }
    }
}
