package kata.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kata.Todo;
import kata.Worker;
import kata.evidence.Exercise;

/** Judges answers in a process of its own, one at a time: what one leaves behind cannot mislead the next process. */
final class Judge implements AutoCloseable {

    /** The system property that says how often each answer is tried; once if it is not set. */
    static final String TIMES = "again";

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final AnswerCompiler compiler = new AnswerCompiler();
    private final TestBench bench = new TestBench();
    private final int times = Integer.getInteger(TIMES, 1);

    private Judge() {}

    /** A child's main loop: the file of an impostor or of an alternative in, what is wrong with the verdict on it out. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (Judge judge = new Judge()) {
            Worker.serve(file -> judge.complaint(Path.of(file)));
        }
    }

    private String complaint(Path file) throws IOException, ClassNotFoundException {
        try {
            return file.startsWith(Project.IMPOSTORS) ? notRejected(Impostor.of(file)) : notAccepted(file);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /**
     * What is wrong with an impostor's rejection, in a line; empty if it is rejected as its header says, as many times as it
     * is tried.
     */
    private String notRejected(Impostor impostor) throws IOException, ClassNotFoundException {
        long start = System.nanoTime();
        try (Answers answers = compiled(impostor.file(), impostor.exercise())) {
            Class<?> test = answers.testClass(impostor.exercise() + "Test");
            for (int time = 1; time <= times; time++) {
                List<TestBench.Outcome> outcomes = bench.run(test, impostor.test());
                String complaint = complaint(impostor, outcomes, Duration.ofNanos(System.nanoTime() - start));
                if (!complaint.isEmpty()) {
                    return counted(complaint, time);
                }
                start = System.nanoTime();
            }
            return "";
        }
    }

    private static String complaint(Impostor impostor, List<TestBench.Outcome> outcomes, Duration time) {
        if (outcomes.size() != 1) {
            return "names %s, which is not one test but %d".formatted(impostor.test(), outcomes.size());
        }
        Throwable failure = outcomes.getFirst().failure().orElse(null);
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

    /** Which tests reject another right answer, and how; empty if none does, as many times as it is tried. */
    private String notAccepted(Path alternative) throws IOException, ClassNotFoundException {
        Exercise exercise = Project.exerciseOfFolder(alternative);
        try (Answers answers = compiled(alternative, exercise)) {
            Class<?> test = answers.testClass(exercise + "Test");
            for (int time = 1; time <= times; time++) {
                List<TestBench.Outcome> outcomes = bench.run(test);
                if (outcomes.isEmpty()) {
                    return "was looked at by no test";
                }
                String complaint = outcomes.stream()
                        .flatMap(outcome -> outcome
                                .failure()
                                .map(failure -> "is right, but %s rejects it: %s".formatted(outcome.method(), failure))
                                .stream())
                        .collect(Collectors.joining(System.lineSeparator()));
                if (!complaint.isEmpty()) {
                    return counted(complaint, time);
                }
            }
            return "";
        }
    }

    private String counted(String complaint, int time) {
        return times == 1 ? complaint : "%s (time %d of %d)".formatted(complaint, time, times);
    }

    private Answers compiled(Path file, Exercise exercise) throws IOException {
        Path classes = Path.of("target", "kata", "proof").resolve(Project.nameBelow(Project.PROOF, file));
        return compiler.compile(Map.of(exercise.toString(), Project.read(file)), classes);
    }

    @Override
    public void close() throws IOException {
        bench.close();
        compiler.close();
    }
}
