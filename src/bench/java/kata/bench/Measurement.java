package kata.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kata.server.Api;
import kata.server.ServedRun;

/**
 * Measures scenarios. Each strategy runs once for its memory, some times to get warm if it is quick, and then in each round, in
 * turns with the others: what disturbs the machine for a while disturbs all of them. Who is quick runs several times a round,
 * of which the middle one counts: a few milliseconds more or less are much of its time.
 */
final class Measurement {

    /** Who takes longer spends the time waiting or in a loop that gets compiled meanwhile: no need to get warm. */
    private static final double QUICK = 3;

    /** Who takes a few milliseconds runs so many times in each round, and twice as many times to get warm. */
    private static final int MOST_RUNS = 5;

    /** Who has run for so many seconds does not run again in the same round; twice as long for getting warm. */
    private static final double ENOUGH = 0.5;

    private final List<Scenario> all;
    private final Api api;
    private final int rounds;
    private final int processors;
    private final RunnerProcess runner;
    private final MemoryRuns memory;
    private final Progress progress;

    /**
     * @param all as {@link Runner} knows them
     * @param api what strategies call, in another process than theirs
     * @param runner runs what is timed
     */
    Measurement(
            List<Scenario> all,
            Api api,
            int rounds,
            int processors,
            RunnerProcess runner,
            MemoryRuns memory,
            Progress progress) {
        this.all = all;
        this.api = api;
        this.rounds = rounds;
        this.processors = processors;
        this.runner = runner;
        this.memory = memory;
        this.progress = progress;
    }

    /** How many steps a scenario is for the progress. */
    static int steps(Scenario scenario, int rounds) {
        return scenario.strategies().size() * (rounds + 2);
    }

    /** The memory of a JVM that does nothing, in bytes; 0 where the system does not tell. */
    long idle() throws InterruptedException {
        return switch (served(Runner.NOTHING, memory::run).outcome()) {
            case Outcome.Done done -> done.peak();
            case Outcome.NotWritten() -> 0;
            case Outcome.Failed(String what) -> throw new BenchException("Nothing can be measured here: " + what);
        };
    }

    /** Runs a strategy with a run of the API that is its own. */
    private <T> T served(String place, Runs<T> runs) throws InterruptedException {
        try (ServedRun run = api.open(Surroundings.PLAN, () -> {})) {
            return runs.run("%s %s %s".formatted(place, run.id(), api.address()));
        }
    }

    /** Runs strategies in another process. */
    @FunctionalInterface
    private interface Runs<T> {

        T run(String told) throws InterruptedException;
    }

    /** Measures one scenario. */
    ScenarioResult measure(Scenario scenario) throws InterruptedException {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < scenario.strategies().size(); i++) {
            candidates.add(
                    new Candidate(scenario, scenario.strategies().get(i), "%d %d".formatted(all.indexOf(scenario), i)));
        }
        for (Candidate candidate : candidates) {
            candidate.measureMemory();
        }
        for (Candidate candidate : candidates) {
            candidate.warmUp();
        }
        for (int round = 1; round <= rounds; round++) {
            for (Candidate candidate : candidates) {
                candidate.time(round);
            }
        }
        return result(scenario, candidates);
    }

    private ScenarioResult result(Scenario scenario, List<Candidate> candidates) {
        OptionalDouble sequential = candidates.getFirst().median();
        return new ScenarioResult(
                scenario,
                scenario.limit().seconds(sequential, processors),
                candidates.stream()
                        .filter(candidate -> candidate.leftOut.isEmpty())
                        .map(candidate -> candidate.measured(sequential))
                        .toList(),
                candidates.stream()
                        .flatMap(candidate -> candidate.leftOut.stream())
                        .toList());
    }

    /** A strategy as long as it is being measured. */
    private final class Candidate {

        private final Scenario scenario;
        private final Strategy strategy;
        private final String place;
        private final List<Outcome.Done> runs = new ArrayList<>();
        private Optional<LeftOut> leftOut = Optional.empty();
        private Outcome.Done memoryRun;
        private Children children;

        Candidate(Scenario scenario, Strategy strategy, String place) {
            this.scenario = scenario;
            this.strategy = strategy;
            this.place = place;
        }

        void measureMemory() throws InterruptedException {
            progress.begin(label("memory"));
            MemoryRuns.MemoryRun run = served(place, memory::run);
            memoryRun = doneOrLeftOut(run.outcome()).orElse(null);
            children = run.children();
            progress.end(1);
        }

        void warmUp() throws InterruptedException {
            if (leftOut.isEmpty() && memoryRun.seconds() < QUICK) {
                progress.begin(label("warm-up"));
                repeat(2);
            }
            progress.end(1);
        }

        void time(int round) throws InterruptedException {
            if (leftOut.isEmpty()) {
                progress.begin(label("round %d of %d".formatted(round, rounds)));
                // Each round counts once: one that was disturbed, in which there was time for fewer runs, does as well.
                middle(repeat(1)).ifPresent(runs::add);
            }
            progress.end(1);
        }

        private static Optional<Outcome.Done> middle(List<Outcome.Done> runs) {
            return runs.stream()
                    .sorted(Comparator.comparingDouble(Outcome.Done::seconds))
                    .skip((runs.size() - 1) / 2)
                    .findFirst();
        }

        /** Runs once, and again as long as it has not run for long. */
        private List<Outcome.Done> repeat(int factor) throws InterruptedException {
            List<Outcome.Done> done = new ArrayList<>();
            double seconds = 0;
            while (leftOut.isEmpty() && done.size() < factor * MOST_RUNS && seconds < factor * ENOUGH) {
                doneOrLeftOut(served(place, runner::run)).ifPresent(done::add);
                seconds = done.stream().mapToDouble(Outcome.Done::seconds).sum();
            }
            return done;
        }

        private String label(String what) {
            return "%s: %s, %s".formatted(scenario.chapter(), strategy.name(), what);
        }

        private Optional<Outcome.Done> doneOrLeftOut(Outcome outcome) {
            String exercise = scenario.chapter() + "." + strategy.name();
            switch (outcome) {
                case Outcome.Done done -> {
                    return Optional.of(done);
                }
                case Outcome.NotWritten() ->
                    leftOut = Optional.of(new LeftOut(exercise, false, "It is not written yet."));
                case Outcome.Failed(String what) -> leftOut = Optional.of(new LeftOut(exercise, true, what));
            }
            return Optional.empty();
        }

        OptionalDouble median() {
            return leftOut.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(times().median());
        }

        private Times times() {
            return Times.of(
                    runs.stream().map(run -> run.seconds() * strategy.part()).toList());
        }

        Measured measured(OptionalDouble sequential) {
            long allocated = (long)
                    Times.of(runs.stream().map(run -> (double) run.allocated()).toList())
                            .median();
            Times times = times();
            return new Measured(
                    strategy.name(),
                    strategy.part(),
                    times,
                    new Memory(allocated * strategy.part(), children.allocated() * strategy.part()),
                    memoryRun.peak() == 0
                            ? Optional.empty()
                            : Optional.of(new Memory(memoryRun.peak(), children.peak())),
                    Limit.speedUp(sequential, times.median()),
                    strategy.documents(),
                    strategy.python());
        }
    }
}
