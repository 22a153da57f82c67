package kata.bench;

import c08_letters.AsyncInProcesses;
import c08_letters.Iterations;
import c08_letters.Job;
import c08_letters.LetterIterations;
import c08_letters.ProcessesOutside;
import c08_letters.StringService;
import c08_letters.ThreadsInside;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import kata.SessionFactory;
import kata.evidence.Units;

/** c08_letters: 5 iterations of 30 calls, 100 ms each, and a file with 150 strings for each iteration. */
final class LettersScenarios {

    private static final int ITERATIONS = 5;
    private static final int CALLS = 30;
    private static final int STRINGS = 5;

    private LettersScenarios() {}

    static List<Scenario> all() {
        return List.of(Scenario.of(
                "c08_letters",
                "5 iterations of 30 calls, 100 ms each",
                Limit.longestWait(Surroundings.LATENCY),
                Strategy.of("Iterations", s -> iterating(s, new Iterations()))
                        .documents("39.5 s")
                        .python("15.3 s"),
                Strategy.of("ThreadsInside", s -> iterating(s, new ThreadsInside()))
                        .python("0.772 s"),
                Strategy.of("ProcessesOutside", LettersScenarios::iteratingInProcesses)
                        .python("9.28 s (2)"),
                Strategy.of("AsyncInProcesses", LettersScenarios::iteratingAsync)
                        .python("0.234 s (no process)")));
    }

    private static Trial<?> iterating(Surroundings surroundings, LetterIterations answer) {
        Job job = job(surroundings);
        return Trial.of(() -> {
                    answer.run(job, new SessionFactory());
                    return job;
                })
                .expecting(LettersScenarios::allFiles);
    }

    private static Trial<?> iteratingInProcesses(Surroundings surroundings) {
        Job job = job(surroundings);
        return Trial.of(() -> {
                    new ProcessesOutside().run(job);
                    return job;
                })
                .expecting(LettersScenarios::allFiles);
    }

    private static Trial<?> iteratingAsync(Surroundings surroundings) {
        Job job = job(surroundings);
        Units parent = new Units("call", 0, () -> {});
        int port = parent.port();
        return Trial.of(() -> {
                    new AsyncInProcesses().run(job, port);
                    return job;
                })
                .expecting(LettersScenarios::allFiles)
                .closing(parent::close);
    }

    private static Job job(Surroundings surroundings) {
        String path = "/%s/randomstring?min=5&max=20&count=%d".formatted(surroundings.run(), STRINGS);
        return new Job(new StringService(surroundings.api().resolve(path)), ITERATIONS, CALLS, surroundings.folder());
    }

    /** Each file has the strings of its own calls. */
    private static void allFiles(Job job) throws Exception {
        for (int iteration = 1; iteration <= ITERATIONS; iteration++) {
            JsonNode data =
                    new ObjectMapper().readTree(job.file(iteration).toFile()).path("data");
            if (data.size() != CALLS * STRINGS) {
                throw new Trial.WrongResult("the file of iteration %d has %d strings instead of %d"
                        .formatted(iteration, data.size(), CALLS * STRINGS));
            }
        }
    }
}
