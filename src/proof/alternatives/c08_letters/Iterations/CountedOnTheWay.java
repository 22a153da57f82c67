// Letters are counted with each answer, and merged into the counts of the iteration.
package c08_letters;

import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.Session;
import kata.SessionFactory;

public final class Iterations implements LetterIterations {

    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        try (Session session = sessions.open()) {
            int iteration = 1;
            while (iteration <= job.iterations()) {
                iterate(job, session).writeTo(job.file(iteration++));
            }
        }
    }

    private static IterationResult iterate(Job job, Session session) throws Exception {
        List<String> data = new LinkedList<>();
        Map<Character, Long> counts = new TreeMap<>();
        for (int call = job.calls(); call > 0; call--) {
            List<String> answer = job.service().ask(session);
            data.addAll(0, answer);
            new LetterCount().count(answer).forEach((letter, times) -> counts.merge(letter, times, Long::sum));
        }
        return new IterationResult(data, counts);
    }
}
