package kata.evidence;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.Caller;
import kata.Page;
import org.assertj.core.api.AbstractAssert;

/**
 * Judges a run by the evidence that it left. Each message says what was expected, what was seen, what that usually means,
 * shows the run and names the lesson.
 *
 * @param <T> what the run returned
 */
public final class RunAssert<T> extends AbstractAssert<RunAssert<T>, Run<T>> {

    RunAssert(Run<T> run) {
        super(run, RunAssert.class);
    }

    /** The run returned normally, whatever it returned. */
    public RunAssert<T> returned() {
        actual.failure().ifPresent(failure -> {
            throw Failure.of("Expected the call to return, but it threw %s.", described(failure))
                    .because(place(failure))
                    .causedBy(failure)
                    .drawn(actual.units())
                    .in(actual.exercise());
        });
        return this;
    }

    /** The run returned normally, although what it called failed: a failure is part of what is to be returned. */
    public RunAssert<T> returnedAllTheSame(String meaning) {
        actual.failure().ifPresent(failure -> {
            throw Failure.of("Expected the failure to be reported in the result, but it was thrown: %s.", failure)
                    .because(meaning)
                    .causedBy(failure)
                    .in(actual.exercise());
        });
        return returned();
    }

    /** The run returned just these results in just this order. */
    public RunAssert<T> returned(List<?> expected) {
        returned();
        if (actual.result().isEmpty()) {
            throw Failure.of("Expected %d results, but the call returned null.", expected.size())
                    .in(actual.exercise());
        }
        if (!(actual.result().get() instanceof List<?> results)) {
            throw new IllegalArgumentException("this run does not return a list");
        }
        String difference = Differences.between(expected, results, RunAssert::label);
        if (!difference.isEmpty()) {
            throw Failure.of("%s", difference).drawn(actual.units()).in(actual.exercise());
        }
        return this;
    }

    /**
     * One part of what the run returned is as expected.
     *
     * @param what names the part, for the message
     * @param part takes it from what the run returned
     * @param meaning what it usually means when it is not as expected
     */
    public RunAssert<T> returnedWith(String what, Object expected, Function<? super T, ?> part, String meaning) {
        return noted(what, expected, part.apply(resultFor(what)), meaning);
    }

    /**
     * Something that the test noted during the run is as expected, whether the run returned or failed.
     *
     * @param what names it, for the message
     * @param meaning what it usually means when it is not as expected
     */
    public RunAssert<T> noted(String what, Object expected, Object seen, String meaning) {
        if (!Objects.equals(expected, seen)) {
            throw Failure.of("Expected %s to be %s, but there is %s.", what, shown(expected), shown(seen))
                    .because(meaning)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /**
     * One part of what the run returned is a number of bytes between two bounds, both included.
     *
     * @param what names the part, for the message
     * @param part takes it from what the run returned
     * @param meaning what it usually means when it is not
     */
    public RunAssert<T> returnedWithBytes(
            String what, long atLeast, long atMost, ToLongFunction<? super T> part, String meaning) {
        long seen = part.applyAsLong(resultFor(what));
        if (seen < atLeast || seen > atMost) {
            throw Failure.of(
                            "Expected %s to be between %s and %s, but there are %s.",
                            what, megabytes(atLeast), megabytes(atMost), megabytes(seen))
                    .because(meaning)
                    .in(actual.exercise());
        }
        return this;
    }

    private T resultFor(String what) {
        returned();
        return actual.result()
                .orElseThrow(() -> Failure.of("Expected a result with %s, but the call returned null.", what)
                        .in(actual.exercise()));
    }

    private static String shown(Object value) {
        if (value instanceof Duration duration) {
            BigDecimal seconds =
                    BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
            return seconds.stripTrailingZeros().toPlainString() + " s";
        }
        return value instanceof Long || value instanceof Integer ? "%,d".formatted(value) : String.valueOf(value);
    }

    private static String megabytes(long bytes) {
        return "%.1f MB".formatted(bytes / 1e6);
    }

    /** Each of these sites was asked exactly once, and no other. */
    public RunAssert<T> askedEachOnce(List<URI> sites) {
        return eachOnce(sites.stream().map(RunAssert::shortName).toList(), "site", "asked");
    }

    /** Each of these units was done exactly once, and no other. */
    public RunAssert<T> didEachOnce(List<String> names) {
        return eachOnce(names, actual.noun(), "done");
    }

    private RunAssert<T> eachOnce(List<String> names, String noun, String done) {
        returned();
        Map<String, Integer> times = new TreeMap<>();
        names.forEach(name -> times.put(name, 0));
        actual.units().forEach(unit -> times.merge(unit.name(), 1, Integer::sum));
        List<Map.Entry<String, Integer>> wrong =
                times.entrySet().stream().filter(entry -> entry.getValue() != 1).toList();
        if (!wrong.isEmpty()) {
            throw Failure.of(
                            "Expected each %s to be %s exactly once, but %s was %s %s.",
                            noun,
                            done,
                            wrong.getFirst().getKey(),
                            done,
                            times(wrong.getFirst().getValue()))
                    .because(wrong.size() == 1 ? "" : "So it is with %d %ss in all.".formatted(wrong.size(), noun))
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    private static String times(int count) {
        return switch (count) {
            case 0 -> "not at all";
            case 2 -> "twice";
            default -> count + " times";
        };
    }

    /** At some instant at least so many units were in flight. Proved by a rendezvous, not by the clock. */
    public RunAssert<T> reachedInFlight(int expected) {
        return reachedInFlight(expected, () -> Meaning.tooFewInFlight(actual, expected));
    }

    /**
     * The same where it means something else than usual.
     *
     * @param meaning what it means if there were fewer
     */
    public RunAssert<T> reachedInFlight(int expected, String meaning) {
        return reachedInFlight(expected, () -> meaning);
    }

    private RunAssert<T> reachedInFlight(int expected, Supplier<String> meaning) {
        returned();
        int peak = actual.peak();
        if (peak < expected) {
            throw Failure.of(
                            "Expected %s in flight at once, but there was never more than %d.", counted(expected), peak)
                    .because(meaning.get())
                    .wanting(Wanted.Kind.AT_LEAST_IN_FLIGHT, expected)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** At no instant more than so many units were in flight. */
    public RunAssert<T> neverExceededInFlight(int allowed) {
        returned();
        int peak = actual.peak();
        if (peak > allowed) {
            throw Failure.of("Expected at most %s in flight at once, but there were %d.", counted(allowed), peak)
                    .because(Meaning.tooManyInFlight(actual, allowed))
                    .wanting(Wanted.Kind.AT_MOST_IN_FLIGHT, allowed)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** All units were done by at most so many platform threads, and by no thread of the common pool. */
    public RunAssert<T> usedPlatformThreads(int atMost) {
        returned();
        List<Caller> virtual =
                Meaning.callers(actual.units()).stream().filter(Caller::virtual).toList();
        if (!virtual.isEmpty()) {
            throw Failure.of("Expected platform threads to do the work, but %d virtual threads did.", virtual.size())
                    .because(
                            "Virtual threads have an exercise of their own; this one is about threads of the operating "
                                    + "system, which are dear and therefore shared.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        stayedOutOfTheCommonPool();
        int threads = Meaning.callers(actual.units()).size();
        if (threads > atMost) {
            throw Failure.of("Expected at most %d threads to do the work, but %d did.", atMost, threads)
                    .because("A pool's threads are used again and again: %d of them are enough for any number of %ss."
                            .formatted(atMost, actual.noun()))
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /**
     * The whole run needed at most so many threads: those that asked, and those alive when all units were in flight. The
     * common pool counts as one: it has a thread for each processor, and who makes them wait is found by {@link
     * #keptNobodyWaiting}.
     */
    public RunAssert<T> usedFewThreads(int atMost) {
        returned();
        int asking = (int) Meaning.callers(actual.units()).stream()
                .map(caller -> Meaning.isInTheCommonPool(caller) ? "common pool" : caller)
                .distinct()
                .count();
        int threads = Math.max(asking, actual.threadsAtRendezvous());
        if (threads > atMost) {
            throw Failure.of("Expected at most %d threads for the whole run, but there were %d.", atMost, threads)
                    .because(("A thread that waits for its %s is a thread too many, a virtual one as well. The future"
                                    + " is there at once; say what is to happen when it completes, and do not wait.")
                            .formatted(actual.noun()))
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The method returned while all answers were still held back: nobody in it waited for one. */
    public RunAssert<T> returnedBeforeAnyAnswer() {
        returned();
        if (actual.answeredAtReturn() > 0) {
            throw Failure.of("Expected the method to return at once, but it waited for answers before it returned.")
                    .because("join() and get() wait. An asynchronous method returns a future that completes later: put"
                            + " the futures together with allOf(), say with thenApply() what to make of them, and"
                            + " return that.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** Nobody waited for the answers in the common pool's stead either, when the method had returned. */
    public RunAssert<T> keptNobodyWaiting() {
        returned();
        if (actual.waitersAtReturn() > 0) {
            throw Failure.of("Expected nobody to wait for an answer, but a thread of the common pool did.")
                    .because("join() or get() inside supplyAsync(…) only hands the waiting to somebody else. Say with "
                            + "thenApply(), thenCombine() or allOf() what is to happen when the answer is there.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** No unit was done by a thread of the common pool. */
    public RunAssert<T> stayedOutOfTheCommonPool() {
        returned();
        if (Meaning.usesCommonPool(actual.units())) {
            throw Failure.of("Expected threads of its own to do the work, but the common pool did.")
                    .because("The common pool is shared by the whole program and made for computing: waiting in it"
                            + " holds up everybody else.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** No unit was done a second time, whether the run returned or failed. */
    public RunAssert<T> askedNoneTwice() {
        actual.units().stream()
                .collect(Collectors.groupingBy(Unit::name, Collectors.counting()))
                .forEach((name, times) -> {
                    if (times > 1) {
                        throw Failure.of("Expected no site to be asked twice, but %s was asked %d times.", name, times)
                                .because("Trying again is for whoever called to decide: not every request may be"
                                        + " repeated.")
                                .drawn(actual.units())
                                .in(actual.exercise());
                    }
                });
        return this;
    }

    /**
     * For evidence of a chapter's own: what it says in these words is true of the run.
     *
     * @param expectedAndSeen says what was expected and what was seen instead
     * @param meaning what that usually means
     */
    public RunAssert<T> holds(boolean condition, String expectedAndSeen, String meaning) {
        if (!condition) {
            throw Failure.of("%s", expectedAndSeen)
                    .because(meaning)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** Every unit was done on a virtual thread (JEP 444). */
    public RunAssert<T> ranOnVirtualThreads() {
        returned();
        List<Caller> platform = Meaning.callers(actual.units()).stream()
                .filter(caller -> !caller.virtual())
                .toList();
        if (!platform.isEmpty()) {
            throw Failure.of(
                            "Expected every %s to be made on a virtual thread, but platform threads made some, for"
                                    + " example \"%s\".",
                            actual.noun(), platform.getFirst().label())
                    .because("Thread.ofVirtual() and Executors.newVirtualThreadPerTaskExecutor() start virtual threads;"
                            + " all other pools have platform threads unless they are given another factory.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The units were done by exactly so many processes, none of them this one. */
    public RunAssert<T> usedProcesses(int expected) {
        returned();
        Set<Long> processes =
                Meaning.callers(actual.units()).stream().map(Caller::process).collect(Collectors.toSet());
        if (processes.contains(ProcessHandle.current().pid())) {
            throw Failure.of("Expected child processes to do the work, but the parent made %ss itself.", actual.noun())
                    .because("The work belongs into the child's main; the parent only hands out tasks and collects"
                            + " results.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        if (processes.size() != expected) {
            throw Failure.of(
                            "Expected exactly %d child processes to do the work, but %d did.",
                            expected, processes.size())
                    .because(
                            processes.size() > expected
                                    ? "A process is dear to start: start %d once and give each one task after the other."
                                            .formatted(expected)
                                    : "Some of them had nothing to do, or were never started.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The units were done with exactly so many sessions. */
    public RunAssert<T> usedSessions(int expected) {
        returned();
        long sessions = actual.units().stream()
                .map(Unit::session)
                .flatMap(Optional::stream)
                .distinct()
                .count();
        if (sessions != expected) {
            throw Failure.of(
                            "Expected exactly %d session%s to be used, but there %s %d.",
                            expected, expected == 1 ? "" : "s", sessions == 1 ? "was" : "were", sessions)
                    .because(
                            sessions > expected
                                    ? "Opening a session means a new connection each time. One for each worker is"
                                            + " enough: it is kept and used again for the next site."
                                    : "A session is not thread-safe: each worker needs one of its own.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The units were done over exactly so many TCP connections. */
    public RunAssert<T> usedConnections(int expected) {
        returned();
        long connections =
                actual.units().stream().map(Unit::connection).distinct().count();
        if (connections != expected) {
            throw Failure.of(
                            "Expected exactly %d connection%s to the server, but there were %d.",
                            expected, expected == 1 ? "" : "s", connections)
                    .because("A session keeps its connection open from one request to the next, as long as it stays"
                            + " open.")
                    .in(actual.exercise());
        }
        return this;
    }

    /** One second after the end no thread, process, request or session of the run is left. */
    public RunAssert<T> leftNothingBehind() {
        Leftovers left = actual.leftovers();
        List<String> sentences = new ArrayList<>();
        add(
                sentences,
                left.threads(),
                "thread",
                "Whoever opens a pool closes it: try-with-resources waits for its threads. Where something has failed,"
                        + " interrupt those that are still at work, so that it need not wait for them.");
        add(sentences, left.virtualThreads(), "virtual thread", "Wait for them, or interrupt them, before you return.");
        add(
                sentences,
                left.processes(),
                "child process",
                "Whoever starts a process ends it, also when something fails.");
        add(
                sentences,
                left.requests(),
                actual.noun() + " in flight",
                "Nobody waits for it any more, but %s. Giving up waiting does not end it: cancel it, or interrupt the thread that waits for it."
                        .formatted(
                                actual.noun().equals("request")
                                        ? "the server still works for it"
                                        : "somebody is still at work on it"));
        add(
                sentences,
                left.sessions(),
                "open session",
                "Whoever opens a session closes it: its connection stays open until then.");
        if (!sentences.isEmpty()) {
            throw Failure.of(
                            "Expected nothing to be left one second after the end, but there was:\n%s",
                            String.join("\n", sentences))
                    .in(actual.exercise());
        }
        return this;
    }

    private static void add(List<String> sentences, List<String> left, String what, String meaning) {
        if (!left.isEmpty()) {
            List<String> names = left.stream().distinct().toList();
            String first = String.join(", ", names.stream().limit(3).toList());
            sentences.add(
                    "  %d x %s (%s%s). %s".formatted(left.size(), what, first, names.size() > 3 ? ", …" : "", meaning));
        }
    }

    /** The run, the fastest of several, took less than this. Never the only proof of anything. */
    public RunAssert<T> tookLessThan(Duration limit) {
        returned();
        if (actual.wall().compareTo(limit) >= 0) {
            throw Failure.of(
                            "Expected the run to take less than %,d ms, but %s took %,d ms.",
                            limit.toMillis(),
                            actual.attempts() == 1 ? "it" : "the fastest of %d".formatted(actual.attempts()),
                            actual.wall().toMillis())
                    .because(Meaning.tooSlow(actual))
                    .wanting(Wanted.Kind.LESS_THAN_MILLIS, limit.toMillis())
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The run ended before this long had passed, whether it returned or failed. For differences of seconds only. */
    public RunAssert<T> endedBefore(Duration limit) {
        if (actual.wall().compareTo(limit) >= 0) {
            throw Failure.of(
                            "Expected the run to end soon, but it went on for %,d ms.",
                            actual.wall().toMillis())
                    .because("Something waited on although there was nothing left to wait for.")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The run failed, and the given failure is what was thrown or is among its causes. */
    public RunAssert<T> failedWith(String what, Predicate<Throwable> expected) {
        return failedWith(
                what,
                expected,
                "A failure that nobody hears of is the worst kind. A catch or an exceptionally(…) that goes on drops"
                        + " it; a Future keeps it until get() is called; a thread of your own loses it.");
    }

    /**
     * The same where nothing fails by itself, but the call is to be refused.
     *
     * @param meaning what it means if the call returned
     */
    public RunAssert<T> failedWith(String what, Predicate<Throwable> expected, String meaning) {
        if (actual.failure().isEmpty()) {
            throw Failure.of("Expected the call to fail with %s, but it returned as if nothing had happened.", what)
                    .because(meaning)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        Throwable failure = actual.failure().get();
        if (causes(failure).noneMatch(expected)) {
            throw Failure.of("Expected the call to fail with %s, but it threw %s.", what, described(failure))
                    .because("The failure that was first must reach the caller, as it is or as a cause: without it"
                            + " nobody can tell what went wrong.")
                    .causedBy(failure)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The run failed with just this: what was thrown reached the caller as it was, and not as a cause of something else. */
    public RunAssert<T> failedWithJust(String what, Throwable expected) {
        failedWith(what, cause -> cause == expected);
        Throwable failure = actual.failure().orElseThrow();
        if (failure != expected) {
            throw Failure.of("Expected the call to fail with %s as it was, but it came wrapped: %s.", what, failure)
                    .because("Who catches a checked exception only to throw another one hides it from every catch that"
                            + " waits for it. Declare what the code throws, and let it pass.")
                    .causedBy(failure)
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** The run was interrupted and its caller can tell: by an InterruptedException, or by the thread's flag. */
    public RunAssert<T> passedOnTheInterrupt() {
        boolean thrown =
                actual.failure().stream().flatMap(RunAssert::causes).anyMatch(InterruptedException.class::isInstance);
        if (!thrown && !actual.interruptFlag()) {
            throw Failure.of("Expected the interrupt to reach the caller, but it was lost: no InterruptedException, no"
                            + " flag.")
                    .because("An interrupt is a request to stop. Who catches it and cannot stop the caller passes it"
                            + " on: throw it again, or call Thread.currentThread().interrupt().")
                    .drawn(actual.units())
                    .in(actual.exercise());
        }
        return this;
    }

    /** An interrupted run whose work cannot be done has failed: it has not returned as if its work were done. */
    public RunAssert<T> threwAfterTheInterrupt() {
        return holds(
                actual.failure().isPresent(),
                "Expected an exception after the interrupt, but the call returned as if its work were done.",
                "Whoever called cannot tell what has been given up from what is done. Who sets the flag and goes on has"
                        + " to get on with the work; who cannot, throws.");
    }

    /**
     * An interrupted run has failed, or has returned all the same what it should: never a part of it.
     *
     * @param whole what it returns if nobody interrupts it
     */
    public RunAssert<T> failedOrReturned(List<?> whole) {
        boolean all = actual.result().filter(whole::equals).isPresent();
        return holds(
                actual.failure().isPresent() || all,
                "Expected all results, or none and an exception, but the call returned %s of %d."
                        .formatted(
                                actual.result()
                                        .filter(List.class::isInstance)
                                        .map(result -> ((List<?>) result).size())
                                        .map(String::valueOf)
                                        .orElse("null instead"),
                                whole.size()),
                "A list that is too short looks like a result. Who sets the flag and goes on has to get on with the"
                        + " work; who cannot, throws.");
    }

    /** The run meets a condition of its chapter's own, whether it returned or failed. */
    public RunAssert<T> passes(Check<? super T> check) {
        check.of(actual).ifPresent(finding -> {
            throw Failure.of("%s", finding.expectedAndSeen())
                    .because(finding.meaning())
                    .drawn(actual.units())
                    .in(actual.exercise());
        });
        return this;
    }

    private String counted(int units) {
        return units == 1 ? "1 " + actual.noun() : "%d %ss".formatted(units, actual.noun());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Origin.causes(failure).stream()
                .flatMap(cause -> Stream.concat(Stream.of(cause), Arrays.stream(cause.getSuppressed())));
    }

    private static String described(Throwable failure) {
        // A wrapper that only repeats its cause, as an ExecutionException does, says nothing.
        return causes(failure)
                .filter(cause -> cause.getCause() == null
                        || cause.getMessage() == null
                        || !cause.getMessage().equals(cause.getCause().toString()))
                .map(Throwable::toString)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", caused by "));
    }

    /** The innermost line of the learner's own code; else, of what the chapter hands out. */
    private String place(Throwable failure) {
        return Origin.of(failure, actual.exercise())
                .or(() -> causes(failure)
                        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
                        .filter(this::isOfTheChapter)
                        .findFirst())
                .map(frame -> "It came by %s, line %d.".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }

    private boolean isOfTheChapter(StackTraceElement frame) {
        return frame.getClassName().startsWith(actual.exercise().chapter() + ".")
                && !frame.getClassName().endsWith("Test");
    }

    private static String label(Object result) {
        return result instanceof Page page ? shortName(page.site()) : String.valueOf(result);
    }

    /** A site's path without the run's prefix, which means nothing to a reader. */
    private static String shortName(URI site) {
        return site.getPath().replaceFirst("^/[^/]+", "");
    }
}
