package kata.interleave;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.Todo;
import kata.evidence.Exercise;
import kata.evidence.Finding;

/**
 * Tries the orders of a scenario, those with fewer switches first: the first one that goes wrong is the one that is
 * easiest to follow.
 *
 * @param <S> what the threads share
 */
final class Explorer<S> {

    private static final int MOST_SWITCHES = 2;

    /** Where the learner's code starts threads of its own, they run as they please; then more switches show nothing. */
    private static final int MOST_SWITCHES_WITH_HELPERS = 1;

    /** Of more orders than this with the same number of switches, only some are tried, spread evenly. */
    private static final int MOST_ORDERS = 400;

    /** In how many looks in a row the learner's code must not have returned. */
    private static final int LOOKS = 100;

    private final LearnersClasses classes;
    private final Exercise exercise;
    private final Scene<?, S> scene;
    private final List<Action<S>> actions;
    private final List<Function<S, Optional<String>>> checks;
    private final Visits.Rules rules;
    private final boolean timeStandsStill;
    private final Duration limit;
    private volatile int orders;

    /** Whether the actors are at work, which have a limit of their own. */
    private volatile boolean performing;

    Explorer(
            LearnersClasses classes,
            Exercise exercise,
            Scene<?, S> scene,
            List<Action<S>> actions,
            List<Function<S, Optional<String>>> checks,
            Visits.Rules rules,
            boolean timeStandsStill,
            Duration limit) {
        this.classes = classes;
        this.exercise = exercise;
        this.scene = scene;
        this.actions = actions;
        this.checks = checks;
        this.rules = rules;
        this.timeStandsStill = timeStandsStill;
        this.limit = limit;
    }

    /** On a thread of its own, because a constructor or a getter may hang as well. */
    Outcome explore() throws InterruptedException {
        FutureTask<Outcome> task = new FutureTask<>(this::tryOrders);
        Thread stage = Thread.ofPlatform().daemon().name("interleaver").start(task);
        int before = orders;
        for (int looks = 0; looks < LOOKS; looks++) {
            try {
                return task.get(limit.toNanos() / LOOKS, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (performing || orders != before) {
                    before = orders;
                    looks = 0;
                }
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            }
        }
        return hanging(stage);
    }

    private Outcome tryOrders() {
        Optional<Finding> met = Optional.empty();
        List<Schedule> wave = starts();
        int most = classes.startThreads() ? MOST_SWITCHES_WITH_HELPERS : MOST_SWITCHES;
        for (int switches = 0; switches <= most; switches++) {
            List<Schedule> next = new ArrayList<>();
            for (Schedule schedule : some(wave)) {
                orders++;
                Order order = new Order(schedule);
                Optional<Outcome> wrong = order.perform();
                if (wrong.isPresent()) {
                    return wrong.get();
                }
                met = met.or(order::conflict);
                next.addAll(order.withOneMoreSwitch());
            }
            wave = next;
        }
        return new Outcome(
                exercise,
                orders,
                met.map(Finding::expectedAndSeen),
                "",
                Optional.empty(),
                met.map(Finding::meaning).orElse(""));
    }

    /** Who may begin: of threads that do the same, one. Where threads wait, each beginning is tried with sudden wake-ups too. */
    private List<Schedule> starts() {
        return IntStream.range(0, actions.size())
                .filter(number -> actions.indexOf(actions.get(number)) == number)
                .boxed()
                .flatMap(first -> (classes.mayWait() ? Stream.of(false, true) : Stream.of(false))
                        .map(suddenWakeUps -> Schedule.startingWith(first, suddenWakeUps)))
                .toList();
    }

    private static List<Schedule> some(List<Schedule> wave) {
        int stride = (wave.size() + MOST_ORDERS - 1) / MOST_ORDERS;
        return IntStream.range(0, wave.size())
                .filter(index -> index % stride == 0)
                .mapToObj(wave::get)
                .toList();
    }

    private Outcome wrong(String sentence, String story) {
        return wrong(sentence, story, Optional.empty());
    }

    private Outcome wrong(String sentence, String story, Optional<Throwable> thrown) {
        return new Outcome(exercise, orders, Optional.of(sentence), story, thrown, "");
    }

    private Outcome hanging(Thread stage) {
        String where = Standstill.place(stage.getStackTrace());
        stage.interrupt();
        return wrong(
                "Expected the object to be made, and to answer when all threads had ended, but it did not return (%s)."
                        .formatted(where),
                "");
    }

    /** A stub says so, wherever it is called; anything else is the test's own mistake. */
    private static RuntimeException rethrown(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }

    private static void passOnTodo(Throwable failure) {
        Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(Todo.class::isInstance)
                .findFirst()
                .ifPresent(todo -> {
                    throw (Todo) todo;
                });
    }

    /** A copy that cannot be linked is no fault of the learner's. */
    private static void passOnMisfit(Throwable failure) {
        if (failure instanceof VerifyError || failure instanceof IncompatibleClassChangeError) {
            throw new IllegalStateException(
                    "The copy does not fit: types that learners share with a test must be public, with public members",
                    failure);
        }
    }

    /** What is wrong, and what was thrown if it is that. */
    private record Complaint(String sentence, Optional<Throwable> thrown) {}

    /** One order, from setting up to judging. */
    private final class Order {

        private final Schedule schedule;
        private final Turns turns;
        private final Trace trace = new Trace();
        private final Visits visits = new Visits(rules);
        private final Visibility visibility = new Visibility(actions.size());

        Order(Schedule schedule) {
            this.schedule = schedule;
            this.turns = new Turns(schedule, timeStandsStill);
        }

        Optional<Outcome> perform() {
            S shared;
            try {
                shared = setUp(scene);
            } catch (Exception | Error e) {
                passOnTodo(e);
                passOnMisfit(e);
                return Optional.of(
                        wrong("Expected the object to be made, but %s.".formatted(thrown(e)), "", Optional.of(e)));
            }
            List<Actor> actors = IntStream.range(0, actions.size())
                    .mapToObj(number -> new Actor(
                            number,
                            nothing -> actions.get(number).on(shared),
                            turns,
                            trace,
                            visits,
                            visibility,
                            classes.sites()))
                    .toList();
            performing = true;
            Optional<String> standstill = new Performance(turns, trace, classes.startThreads(), limit).perform(actors);
            performing = false;
            for (Actor actor : actors) {
                actor.failure().ifPresent(Explorer::passOnTodo);
                actor.failure().ifPresent(Explorer::passOnMisfit);
            }
            return standstill
                    .map(sentence -> new Complaint(sentence, Optional.empty()))
                    .or(() -> failure(actors))
                    .or(() -> complaint(shared))
                    .map(complaint -> wrong(complaint.sentence(), Story.of(trace), complaint.thrown()));
        }

        /**
         * Two threads in one collection, or one that need not see what the other wrote; told only if no order has a wrong
         * result, which is easier to believe.
         */
        Optional<Finding> conflict() {
            return visits.conflict().map(sentence -> new Finding(sentence, "")).or(this::unseen);
        }

        /** Threads of the learner's own, which are no actors, may order others in ways that nobody notes. */
        private Optional<Finding> unseen() {
            return classes.startThreads() ? Optional.empty() : visibility.conflict();
        }

        private <T> S setUp(Scene<T, S> scene) throws Exception {
            return scene.setUp(classes.maker());
        }

        private Optional<Complaint> failure(List<Actor> actors) {
            return actors.stream()
                    .filter(actor -> actor.failure().isPresent())
                    .findFirst()
                    .map(actor -> new Complaint(
                            "Expected %s to return in whatever order the threads take their steps, but %s."
                                    .formatted(
                                            actor.getName(),
                                            thrown(actor.failure().orElseThrow())),
                            actor.failure()));
        }

        private Optional<Complaint> complaint(S shared) {
            for (Function<S, Optional<String>> check : checks) {
                Optional<String> complaint;
                try {
                    complaint = check.apply(shared);
                } catch (RuntimeException | Error e) {
                    passOnTodo(e);
                    return Optional.of(new Complaint(
                            "Expected an answer when all threads had ended, but %s.".formatted(thrown(e)),
                            Optional.of(e)));
                }
                if (complaint.isPresent()) {
                    return Optional.of(new Complaint(complaint.get(), Optional.empty()));
                }
            }
            return Optional.empty();
        }

        private static String thrown(Throwable failure) {
            return "it threw %s (%s)".formatted(failure, Standstill.place(failure.getStackTrace()));
        }

        /** The same order up to its last switch, and then one more, at each step and to each thread. */
        List<Schedule> withOneMoreSwitch() {
            if (turns.wasFutile()) {
                return List.of();
            }
            List<List<Integer>> others = turns.others();
            return IntStream.range(schedule.nextStep(), others.size())
                    .boxed()
                    .flatMap(step -> others.get(step).stream().map(other -> schedule.with(step, other)))
                    .toList();
        }
    }
}
