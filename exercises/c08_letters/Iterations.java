package c08_letters;

import kata.SessionFactory;
import kata.Todo;

/** Makes iterations of calls one after another, and shares nothing between them but the session. */
public final class Iterations implements LetterIterations {

    /** What an iteration collects is declared inside the loop, so the next one cannot even see it. */
    @Override
    public void run(Job job, SessionFactory sessions) throws Exception {
        // TODO two loops, with one session around both: iterations from 1 on, and in
        // each job.calls() times job.service().ask(session). Then count with your
        // LetterCount, and new IterationResult(…).writeTo(job.file(…)).
        throw new Todo("iterations one after another, a file each");
    }
}
