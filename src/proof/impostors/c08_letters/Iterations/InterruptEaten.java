// Fails in: interruptible
// Says: Expected the interrupt to reach the caller, but it was lost
// The interrupt becomes an exception that says nothing of it.
package c08_letters;

import java.io.IOException;
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
                    data.addAll(job.service().ask(session));
                }
                new IterationResult(data, new LetterCount().count(data)).writeTo(job.file(iteration));
            }
        } catch (InterruptedException e) {
            throw new IOException("The iterations were stopped in the middle");
        }
    }
}
