// Fails in: keepsWhatIsDone
// Says: Iteration 3 failed, and 4 and 5 were made all the same
// The failure is thrown when all other iterations have been made.
package c08_letters;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import kata.*;

public final class Iterations implements LetterIterations {

    private final LetterCount letters = new LetterCount();

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        Exception failure = null;
        try (Session session = sessions.open()) {
            for (int i = 1; i <= job.iterations(); i++) {
                try {
                    List<String> data = new ArrayList<>();
                    for (int c = 0; c < job.calls(); c++) {
                        data.addAll(job.service().ask(session));
                    }
                    new IterationResult(data, letters.count(data)).writeTo(job.file(i));
                } catch (IOException e) {
                    failure = e;
                }
            }
        }
        if (failure != null) throw failure;
    }
}
