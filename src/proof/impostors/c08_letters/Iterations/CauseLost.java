// Fails in: failsLoudly
// Says: the status 500 of a call
// An exception of one's own with the other's text, and without the other: where it happened nobody can tell any more.
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
            for (int iteration = 1; iteration <= job.iterations(); iteration++) {
                List<String> data = new ArrayList<>();
                for (int call = 0; call < job.calls(); call++) {
                    try {
                        data.addAll(job.service().ask(session));
                    } catch (java.io.IOException e) {
                        throw new IllegalStateException("Iteration " + iteration + ": " + e.getMessage());
                    }
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
            }
        }
    }
}
