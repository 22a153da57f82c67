// Fails in: eachItsOwn
// Says: They are the counts of all iterations so far
// The strings are new in each iteration, but the counting goes on.
package c08_letters;

import java.util.ArrayList;
import java.util.List;
import kata.Session;
import kata.SessionFactory;

/** Makes iterations of calls one after another, and shares nothing between them but the session. */
public final class Iterations implements LetterIterations {

    /** What an iteration collects is declared inside the loop, so the next one cannot even see it. */
    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            List<String> all = new ArrayList<>();
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                List<String> data = new ArrayList<>();
                for (int call = 0; call < job.calls(); call++) {
                    data.addAll(job.service().ask(session));
                }
                all.addAll(data);
                new IterationResult(data, new LetterCount().count(all)).writeTo(job.file(iteration));
            }
        }
    }
}
