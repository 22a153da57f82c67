// Fails in: keepsWhatIsDone
// Says: The iteration failed, so there must be no file of it
// What an iteration has got before it fails is written as if it were complete.
package c08_letters;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import kata.*;

public final class Iterations implements LetterIterations {

    private final LetterCount letters = new LetterCount();

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            for (int i = 1; i <= job.iterations(); i++) {
                List<String> data = new ArrayList<>();
                for (int c = 0; c < job.calls(); c++) {
                    data.addAll(job.service().ask(session));
                    new IterationResult(data, letters.count(data)).writeTo(job.file(i));
                }
            }
        }
    }
}
