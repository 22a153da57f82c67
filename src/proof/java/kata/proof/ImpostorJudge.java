package kata.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kata.Todo;
import kata.Worker;

/** Judges impostors in a process of its own, one at a time: what one leaves behind cannot mislead the next process. */
final class ImpostorJudge implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final TestBench bench = new TestBench();

    private ImpostorJudge() {}

    /** A child's main loop: an impostor's file in, what is wrong with its rejection out. */
    public static void main(String[] arguments) throws InterruptedException {
        try (ImpostorJudge judge = new ImpostorJudge()) {
            Worker.serve(file -> judge.complaint(Impostor.of(Path.of(file))));
        }
    }

    /** What is wrong with an impostor's rejection, in a line; empty if it is rejected as its header says. */
    private String complaint(Impostor impostor) throws Exception {
        long start = System.nanoTime();
        Path classes = Path.of("target", "kata", "proof", "impostors").resolve(impostor.name());
        List<TestBench.Outcome> outcomes;
        try (Answers answers = Answers.compile(Map.of(impostor.exercise().toString(), impostor.source()), classes)) {
            outcomes = bench.run(answers.testClass(impostor.exercise() + "Test"), impostor.test());
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
        if (outcomes.size() != 1) {
            return "names %s, which is not one test but %d".formatted(impostor.test(), outcomes.size());
        }
        Throwable failure = outcomes.getFirst().failure().orElse(null);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return switch (failure) {
            case null -> "passes %s, but it is wrong".formatted(impostor.test());
            case Todo e -> "is a stub: " + e.getMessage();
            case AssertionError e
            when e.getMessage().contains(impostor.words()) ->
                time.compareTo(LIMIT) < 0 ? "" : "is rejected, but only after %d s".formatted(time.toSeconds());
            case AssertionError e ->
                "fails in %s, but not with the words \"%s\": %s"
                        .formatted(impostor.test(), impostor.words(), e.getMessage());
            default -> "breaks %s instead of failing it: %s".formatted(impostor.test(), failure);
        };
    }

    @Override
    public void close() {
        bench.close();
    }
}
