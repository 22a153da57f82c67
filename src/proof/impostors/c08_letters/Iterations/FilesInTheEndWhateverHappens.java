// Fails in: writesBeforeItGoesOn
// Says: whose file could not be written, but there were 12
// All files are written when everything is over, or has failed.
package c08_letters;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import kata.*;

public final class Iterations implements LetterIterations {

    private final LetterCount letters = new LetterCount();

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        List<String> all = new ArrayList<>();
        List<IterationResult> done = new ArrayList<>();
        try (Session session = sessions.open()) {
            for (int i = 0; i < job.iterations(); i++) {
                List<String> data = new ArrayList<>();
                for (int c = 0; c < job.calls(); c++) {
                    data.addAll(job.service().ask(session));
                }
                done.add(new IterationResult(data, letters.count(data)));
            }
        } finally {
            for (int i = done.size(); i >= 1; i--) {
                done.get(i - 1).writeTo(job.file(i));
            }
        }
    }
}
