package c13_coroutines;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Check;
import kata.evidence.Failing;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c13_coroutines.Generator · any code as a coroutine")
class GeneratorTest {

    private static final Duration STUCK = Duration.ofSeconds(2);
    private static final Duration HELD = Duration.ofSeconds(5);
    private static final String HANDED_OVER =
            "Control is in one place. Whoever hands it over waits until it comes back: the code in yield(), the other"
                    + " in resume(). A queue alone does not do that: who has put something in goes on at once.";
    private static final String LAZY =
            "Nothing happens before the first resume. What is never resumed has no thread, and nobody need close it.";
    private static final String AS_IT_IS =
            "resume() is to its caller like a call of the code: what the code throws comes out of it, and neither an"
                    + " ExecutionException around it nor silence.";
    private static final String ENDED =
            "A coroutine that has ended stays ended, whether it came to its end, failed, or was closed.";
    private static final String ITSELF =
            "The code that calls would wait for itself. Note that the coroutine is running, from resume() until control"
                    + " comes back. Which thread asks does not tell: code that has resumed another is running, too.";
    private static final String INTERRUPTED =
            "An interrupt asks whoever waits to stop waiting. Nobody will wait for the code then, so it must not go on:"
                    + " end it as close() does, and throw the exception when it has ended.";
    private static final String NO_MORE = "Nobody will resume code that is being closed, so it must not stop again.";
    private static final String CLOSED =
            "close() wakes the code in the yield() where it has stopped, with an InterruptedException, and waits until"
                    + " the thread has ended. Only then have all finally blocks run.";

    @RegisterExtension
    final Workshop workshop = new Workshop("step");

    private final int number = ThreadLocalRandom.current().nextInt(1_000_000);

    @BeforeEach
    void notLong() {
        workshop.stuckAfter(STUCK);
    }

    @Test
    @Order(1)
    @DisplayName("yields what the code yields, one value a resume, and then has ended")
    void yields() throws InterruptedException {
        List<Integer> values = someValues();
        AtomicBoolean ended = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                yieldAll(values, out);
                ended.set(true);
            });
            List<Integer> yielded = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                yielded.add(generator.resume().orElse(null));
            }
            seen.add(generator.resume().isEmpty());
            seen.add(ended.get());
            return yielded;
        });

        assertThat(run)
                .returned(values)
                .noted(
                        "whether the next resume said that it has ended, and it really had,",
                        List.of(true, true),
                        seen,
                        HANDED_OVER)
                .leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("has ended at once if the code yields nothing")
    void yieldsNothing() throws InterruptedException {
        var run = workshop.observe(() -> new Generator<Integer>(out -> step("code")).resume());

        assertThat(run)
                .returnedWith("what the resume returns", Optional.empty(), yielded -> yielded, HANDED_OVER)
                .leftNothingBehind();
    }

    @Test
    @Order(3)
    @DisplayName("stays ended, however often it is resumed or closed")
    void staysEnded() throws InterruptedException {
        AtomicInteger entered = new AtomicInteger();

        var run = workshop.observe(() -> {
            List<Optional<Integer>> yielded = new ArrayList<>();
            Coroutine<Integer> generator = new Generator<>(out -> {
                entered.incrementAndGet();
                yieldAll(List.of(number), out);
            });
            generator.resume();
            for (int i = 0; i < 3; i++) {
                yielded.add(generator.resume());
                if (i > 0) {
                    generator.close();
                }
            }
            return yielded;
        });

        assertThat(run)
                .returnedWith(
                        "what the resumes after the last value return",
                        List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                        yielded -> yielded,
                        ENDED)
                .noted("how often the code was entered", 1, entered.get(), "It is entered once, and left once.");
    }

    @Test
    @Order(10)
    @DisplayName("runs the code only while somebody resumes it: strict alternation")
    void alternates() throws InterruptedException {
        List<Integer> told = IntStream.range(0, 20)
                .map(i -> ThreadLocalRandom.current().nextInt(1_000))
                .boxed()
                .toList();
        AtomicReference<Thread> code = new AtomicReference<>();
        AtomicInteger word = new AtomicInteger(-1);

        var run = workshop.observe(() -> {
            boolean quiet = true;
            List<Integer> heard = new ArrayList<>();
            try (Coroutine<Integer> generator = new Generator<>(out -> {
                code.set(Thread.currentThread());
                for (int i = 0; i < told.size(); i++) {
                    step("code");
                    out.yield(word.get());
                }
            })) {
                for (int next : told) {
                    step("resumer");
                    word.set(next);
                    heard.add(generator.resume().orElse(null));
                    if (quiet && code.get() != null && code.get() != Thread.currentThread()) {
                        // Whoever runs ahead does it now. One that never stands still is given so long only once.
                        quiet = Standing.await(code.get());
                    }
                }
            }
            return heard;
        });

        assertThat(run)
                .returnedWith(
                        "what the code has heard, which is each time what it was told just before it was resumed,",
                        told,
                        heard -> heard,
                        HANDED_OVER);
    }

    @Test
    @Order(11)
    @DisplayName("hands over all that was written before, in both directions")
    void handsOverWhatWasWritten() throws InterruptedException {
        List<Integer> told = someValues();
        // Without volatile: the hand-over is what makes it visible.
        int[] box = new int[1];

        var run = workshop.observe(() -> {
            List<Integer> answers = new ArrayList<>();
            try (Coroutine<String> generator = new Generator<>(out -> {
                for (int i = 0; i < told.size(); i++) {
                    step("code");
                    box[0]++;
                    out.yield("done");
                }
            })) {
                for (int next : told) {
                    box[0] = next;
                    generator.resume();
                    answers.add(box[0]);
                }
            }
            return answers;
        });

        assertThat(run)
                .returnedWith(
                        "what the caller reads after each resume(), where the code adds 1 to what the caller wrote"
                                + " before,",
                        told.stream().map(value -> value + 1).toList(),
                        answers -> answers,
                        "They take turns, and nobody goes on while the other one does. Whoever resumes waits until the"
                                + " code yields again, and the code goes on only when it is resumed.")
                .leftNothingBehind();
    }

    @Test
    @Order(12)
    @DisplayName("does nothing before the first resume: the code is not entered, and there is no thread")
    void lazy() throws InterruptedException {
        AtomicInteger entered = new AtomicInteger();

        var run = workshop.observe(() -> {
            List<Coroutine<Integer>> generators = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                generators.add(new Generator<>(out -> {
                    entered.incrementAndGet();
                    yieldAll(List.of(number), out);
                }));
            }
            // One of them runs to its end: by then the others would have had their chance.
            Optional<Integer> first = generators.getLast().resume();
            generators.getLast().resume();
            return first;
        });

        assertThat(run)
                .returnedWith("what the first resume returns", Optional.of(number), yielded -> yielded, HANDED_OVER)
                .noted("how many of ten were entered, of which one was resumed,", 1, entered.get(), LAZY)
                .holds(
                        run.leftovers().isEmpty(),
                        "Expected no thread of coroutines that were never resumed, but there were %d."
                                .formatted(run.leftovers().threads().size()
                                        + run.leftovers().virtualThreads().size()),
                        LAZY);
    }

    @Test
    @Order(13)
    @DisplayName("lets whoever waits do nothing meanwhile: the resumer during a step, and the code between two")
    void waitsQuietly() throws InterruptedException {
        AtomicReference<Thread> code = new AtomicReference<>();
        List<String> busy = Collections.synchronizedList(new ArrayList<>());

        var run = workshop.observe(() -> {
            Thread resumer = Thread.currentThread();
            try (Coroutine<Integer> generator = new Generator<>(out -> {
                code.set(Thread.currentThread());
                try (Gauge.Mark _ = workshop.gauge().start("code")) {
                    if (code.get() != resumer && !Standing.await(resumer)) {
                        busy.add("the resumer");
                    }
                }
                out.yield(number);
            })) {
                Optional<Integer> first = generator.resume();
                try (Gauge.Mark _ = workshop.gauge().start("resumer")) {
                    if (code.get() != resumer && !Standing.await(code.get())) {
                        busy.add("the code");
                    }
                }
                return first;
            }
        });

        assertThat(run)
                .returnedWith("what the first resume returns", Optional.of(number), yielded -> yielded, HANDED_OVER)
                .noted(
                        "who kept a processor busy instead of waiting",
                        List.of(),
                        List.copyOf(busy),
                        "To ask again and again whether it is one's turn keeps a processor busy with nothing, and the"
                                + " other may need that processor. Wait until you are woken: by a lock's condition, a"
                                + " queue, a permit.");
    }

    @Test
    @Order(20)
    @DisplayName("throws what the code throws, as it is, and has ended")
    void fails() throws InterruptedException {
        failing(new IOException("failure " + number), 0);
        failing(new IllegalArgumentException("failure " + number), 3);
    }

    @Test
    @Order(21)
    @DisplayName("throws an Error of the code as well, and has ended")
    void failsWithAnError() throws InterruptedException {
        failing(new AssertionError("error " + number), 1);
    }

    @Test
    @Order(22)
    @DisplayName("throws an InterruptedException of the code's own as well, if nobody has closed it")
    void failsWithAnInterrupt() throws InterruptedException {
        failing(new InterruptedException("nobody has closed it " + number), 2);
    }

    private void failing(Throwable failure, int after) throws InterruptedException {
        List<Optional<Integer>> afterwards = new ArrayList<>();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                step("code");
                yieldAll(someValues().subList(0, after), out);
                Failing.with(failure);
            });
            try {
                for (int i = 0; i <= after; i++) {
                    generator.resume();
                }
            } finally {
                afterwards.add(generator.resume());
                generator.close();
            }
            return number;
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .holds(
                        run.failure().orElseThrow() == failure,
                        "Expected resume() to throw %s as it is, but it threw %s."
                                .formatted(failure, run.failure().orElseThrow()),
                        AS_IT_IS)
                .noted("what the next resume returns", List.of(Optional.empty()), afterwards, ENDED)
                .leftNothingBehind();
    }

    @Test
    @Order(30)
    @DisplayName("refuses to be resumed or closed by its own code, which goes on")
    void insideItself() throws InterruptedException {
        AtomicReference<Coroutine<String>> self = new AtomicReference<>();

        var run = workshop.observe(() -> {
            self.set(new Generator<>(out -> {
                step("code");
                out.yield(refused(() -> self.get().resume()));
                out.yield(refused(() -> self.get().close()));
            }));
            return List.of(
                    self.get().resume().orElse("nothing"),
                    self.get().resume().orElse("nothing"),
                    self.get().resume().orElse("ended"));
        });

        assertThat(run)
                .returnedWith(
                        "what came of it",
                        List.of("IllegalStateException", "IllegalStateException", "ended"),
                        answers -> answers,
                        ITSELF);
    }

    @Test
    @Order(31)
    @DisplayName("refuses to be resumed or closed by a coroutine that it has resumed")
    void roundAbout() throws InterruptedException {
        AtomicReference<Coroutine<String>> first = new AtomicReference<>();

        var run = workshop.observe(() -> {
            first.set(new Generator<>(out -> {
                step("first");
                try (Coroutine<String> second = new Generator<>(inner -> {
                    step("second");
                    inner.yield(refused(() -> first.get().resume()));
                    inner.yield(refused(() -> first.get().close()));
                })) {
                    out.yield(second.resume().orElse("nothing"));
                    out.yield(second.resume().orElse("nothing"));
                }
            }));
            List<String> answers = List.of(
                    first.get().resume().orElse("nothing"),
                    first.get().resume().orElse("nothing"),
                    first.get().resume().orElse("ended"));
            first.get().close();
            return answers;
        });

        assertThat(run)
                .returnedWith(
                        "what came of it",
                        List.of("IllegalStateException", "IllegalStateException", "ended"),
                        answers -> answers,
                        ITSELF);
    }

    @Test
    @Order(40)
    @DisplayName("can be resumed by another thread each time")
    void anyResumer() throws InterruptedException {
        List<Integer> values = someValues();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> yieldAll(values, out));
            List<Integer> yielded = new ArrayList<>();
            while (true) {
                FutureTask<Optional<Integer>> resume = new FutureTask<>(() -> {
                    step("resumer");
                    return generator.resume();
                });
                Thread.ofPlatform().start(resume);
                Optional<Integer> value = resume.get();
                if (value.isEmpty()) {
                    return yielded;
                }
                yielded.add(value.get());
            }
        });

        assertThat(run).returned(values).leftNothingBehind();
    }

    @Test
    @Order(41)
    @DisplayName("can resume others in its turn: a tree, with a coroutine for each branch")
    void coroutinesInCoroutines() throws InterruptedException {
        int nodes = ThreadLocalRandom.current().nextInt(9, 16);

        var run = workshop.observe(() -> {
            List<Integer> walked = new ArrayList<>();
            try (Coroutine<Integer> tree = new Generator<>(out -> walk(1, nodes, out))) {
                for (Optional<Integer> node = tree.resume(); node.isPresent(); node = tree.resume()) {
                    walked.add(node.get());
                }
            }
            return walked;
        });

        assertThat(run)
                .returned(IntStream.rangeClosed(1, nodes).boxed().toList())
                .leftNothingBehind();
    }

    /** The nodes below the one in the middle, that one, the nodes above. */
    private void walk(int from, int to, Yielder<Integer> out) throws Exception {
        step("code");
        int middle = (from + to) / 2;
        if (from < middle) {
            passOn(new Generator<>(inner -> walk(from, middle - 1, inner)), out);
        }
        out.yield(middle);
        if (middle < to) {
            passOn(new Generator<>(inner -> walk(middle + 1, to, inner)), out);
        }
    }

    private static void passOn(Coroutine<Integer> branch, Yielder<Integer> out) throws Exception {
        try (branch) {
            for (Optional<Integer> node = branch.resume(); node.isPresent(); node = branch.resume()) {
                out.yield(node.get());
            }
        }
    }

    @Test
    @Order(50)
    @DisplayName("closed in the middle, runs the finally blocks before close() returns, and leaves no thread")
    void closedInTheMiddle() throws InterruptedException {
        AtomicReference<Thread> closer = new AtomicReference<>();
        AtomicBoolean closeReturned = new AtomicBoolean();
        AtomicBoolean cleaned = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                try {
                    yieldAll(someValues(), out);
                } finally {
                    // Cleaning up takes as long as it takes.
                    Standing.awaitOr(closer.get(), closeReturned::get);
                    cleaned.set(true);
                }
            });
            closer.set(Thread.currentThread());
            Optional<Integer> first = generator.resume();
            generator.close();
            seen.add(cleaned.get());
            closeReturned.set(true);
            return List.of(first.isPresent(), generator.resume().isEmpty());
        });

        assertThat(run)
                .returnedWith(
                        "whether it yielded before it was closed, and had ended afterwards",
                        List.of(true, true),
                        answers -> answers,
                        ENDED)
                .noted("whether the finally block had run when close() returned", List.of(true), seen, CLOSED)
                .leftNothingBehind();
    }

    @Test
    @Order(51)
    @DisplayName("closed before the first resume, never enters the code")
    void closedBefore() throws InterruptedException {
        AtomicInteger entered = new AtomicInteger();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                entered.incrementAndGet();
                yieldAll(List.of(number), out);
            });
            generator.close();
            generator.close();
            return generator.resume();
        });

        assertThat(run)
                .returnedWith("what a resume after that returns", Optional.empty(), yielded -> yielded, ENDED)
                .noted("how often the code was entered", 0, entered.get(), LAZY)
                .leftNothingBehind();
    }

    @Test
    @Order(52)
    @DisplayName("closed in the middle of a tree, leaves none of its branches behind")
    void closedInTheTree() throws InterruptedException {
        var run = workshop.observe(() -> {
            try (Coroutine<Integer> tree = new Generator<>(out -> walk(1, 15, out))) {
                return tree.resume();
            }
        });

        assertThat(run)
                .returnedWith("what the first resume returns", Optional.of(1), yielded -> yielded, HANDED_OVER)
                .leftNothingBehind();
    }

    @Test
    @Order(53)
    @DisplayName("lets code that is being closed yield no more: each yield throws, in a finally block as well")
    void yieldsNoMore() throws InterruptedException {
        List<String> events = new ArrayList<>();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                try {
                    yieldAll(someValues(), out);
                } finally {
                    tryToYield(2, out, events);
                }
            });
            generator.resume();
            generator.close();
            return generator.resume();
        });

        assertThat(run)
                .returnedWith("what a resume after that returns", Optional.empty(), yielded -> yielded, ENDED)
                .noted("what came of two yields in the finally block", List.of("thrown", "thrown"), events, NO_MORE)
                .leftNothingBehind();
    }

    @Test
    @Order(54)
    @DisplayName("lets a failure of the finally blocks come out of close(), and has ended")
    void cleaningFails() throws InterruptedException {
        cleaningFailsWith(new IllegalArgumentException("cannot clean up " + number));
    }

    @Test
    @Order(55)
    @DisplayName("lets a checked exception or an Error of the finally blocks come out of close() as well")
    void cleaningFailsOtherwise() throws InterruptedException {
        cleaningFailsWith(new IOException("cannot clean up " + number));
        cleaningFailsWith(new AssertionError("cannot clean up " + number));
    }

    private void cleaningFailsWith(Throwable failure) throws InterruptedException {
        List<String> afterwards = new ArrayList<>();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                try {
                    yieldAll(someValues(), out);
                } finally {
                    Failing.with(failure);
                }
            });
            generator.resume();
            try {
                generator.close();
            } finally {
                afterwards.addAll(closedAndResumed(generator));
            }
            return number;
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .noted(
                        "what came of another close() and a resume()",
                        List.of("nothing thrown", "has ended"),
                        afterwards,
                        ENDED)
                .leftNothingBehind();
    }

    /** What comes of both, when the code has ended. */
    private List<String> closedAndResumed(Coroutine<?> generator) throws InterruptedException {
        String closed = refused(generator::close);
        AtomicReference<String> resumed = new AtomicReference<>();
        String failure = refused(() -> resumed.set(generator.resume().isEmpty() ? "has ended" : "goes on"));
        return List.of(closed, resumed.get() == null ? failure : resumed.get());
    }

    @Test
    @Order(56)
    @DisplayName("refuses to be resumed or closed by its own code while it is being closed")
    void insideItselfWhileClosing() throws InterruptedException {
        AtomicReference<Coroutine<Integer>> self = new AtomicReference<>();
        List<String> refused = Collections.synchronizedList(new ArrayList<>());

        var run = workshop.observe(() -> {
            self.set(new Generator<>(out -> {
                try {
                    yieldAll(someValues(), out);
                } finally {
                    refused.add(refused(() -> self.get().resume()));
                    refused.add(refused(() -> self.get().close()));
                }
            }));
            self.get().resume();
            self.get().close();
            return number;
        });

        assertThat(run)
                .returned()
                .noted(
                        "what came of a resume and of a close in the finally block",
                        List.of("IllegalStateException", "IllegalStateException"),
                        List.copyOf(refused),
                        "Code that is being closed runs as well, until it has ended. If it waited for its own end, it"
                                + " would wait for ever.")
                .leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("interrupted while it waits for the code, ends the code and throws an InterruptedException")
    void interrupted() throws InterruptedException {
        AtomicBoolean heard = new AtomicBoolean();
        AtomicBoolean cleaned = new AtomicBoolean();
        AtomicReference<Thread> resumer = new AtomicReference<>();
        AtomicBoolean resumeReturned = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();
        boolean[] heardBefore = new boolean[1];
        List<String> afterwards = new ArrayList<>();

        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            resumer.set(Thread.currentThread());
            Coroutine<Integer> generator = new Generator<>(out -> {
                out.yield(number);
                try (Gauge.Mark _ = workshop.gauge().start("long step")) {
                    new CountDownLatch(1).await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    heard.set(true);
                    throw e;
                } finally {
                    Standing.awaitOr(resumer.get(), resumeReturned::get);
                    cleaned.set(true);
                }
            });
            generator.resume();
            try {
                return generator.resume();
            } finally {
                heardBefore[0] = heard.get();
                seen.add(cleaned.get());
                resumeReturned.set(true);
                afterwards.addAll(closedAndResumed(generator));
            }
        });

        assertThat(run).noted("whether the code was interrupted as well", true, heardBefore[0], INTERRUPTED);
        judgeInterrupt(run, seen, afterwards);
    }

    @Test
    @Order(62)
    @DisplayName("resumed by a thread that has been interrupted before, ends the code as well")
    void interruptedBefore() throws InterruptedException {
        AtomicBoolean cleaned = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();
        List<String> afterwards = new ArrayList<>();

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                try {
                    out.yield(number);
                    try (Gauge.Mark _ = workshop.gauge().start("long step")) {
                        // Until it is interrupted as well.
                        new CountDownLatch(1).await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                    }
                } finally {
                    cleaned.set(true);
                }
            });
            generator.resume();
            Thread.currentThread().interrupt();
            try {
                return generator.resume();
            } finally {
                seen.add(cleaned.get());
                afterwards.addAll(closedAndResumed(generator));
            }
        });

        judgeInterrupt(run, seen, afterwards);
    }

    @Test
    @Order(62)
    @DisplayName("resumed for the first time by a thread that has been interrupted before, has been closed as well")
    void interruptedBeforeTheFirst() throws InterruptedException {
        List<String> afterwards = new ArrayList<>();
        AtomicBoolean interrupted = new AtomicBoolean(true);

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                if (interrupted.get()) {
                    // So long that it has to be waited for, until it is interrupted as well.
                    new CountDownLatch(1).await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                }
                yieldAll(someValues(), out);
            });
            Thread.currentThread().interrupt();
            try {
                return generator.resume();
            } finally {
                interrupted.set(false);
                // In this order: a close() now would make up for the one that was to be.
                afterwards.add(refused(() -> afterwards.add(generator.resume().isEmpty() ? "has ended" : "goes on")));
                generator.close();
            }
        });

        assertThat(run)
                .passes(threwAnInterruptedException())
                .noted("what came of another resume()", List.of("has ended", "nothing thrown"), afterwards, ENDED)
                .leftNothingBehind();
    }

    @Test
    @Order(63)
    @DisplayName("lets code that an interrupt ends yield no more either")
    void yieldsNoMoreAfterAnInterrupt() throws InterruptedException {
        List<String> events = new ArrayList<>();

        var run = workshop.rendezvous(1).interruptAtRendezvous().observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                out.yield(number);
                try (Gauge.Mark _ = workshop.gauge().start("long step")) {
                    new CountDownLatch(1).await(HELD.toMillis(), TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    // Code that does not take the hint.
                    tryToYield(2, out, events);
                }
            });
            generator.resume();
            return generator.resume();
        });

        assertThat(run)
                .passes(threwAnInterruptedException())
                .noted("what came of two yields after the interrupt", List.of("thrown", "thrown"), events, NO_MORE)
                .leftNothingBehind();
    }

    private static Check<Object> threwAnInterruptedException() {
        return run ->
                run.failure().filter(InterruptedException.class::isInstance).isPresent()
                        ? Optional.empty()
                        : Optional.of(new Finding(
                                "Expected resume() to throw an InterruptedException, but it %s."
                                        .formatted(run.failure()
                                                .map(failure -> "threw " + failure)
                                                .orElse("returned")),
                                INTERRUPTED));
    }

    private static void tryToYield(int times, Yielder<Integer> out, List<String> events) {
        for (int i = 0; i < times; i++) {
            try {
                out.yield(-1);
                events.add("yielded");
            } catch (InterruptedException e) {
                events.add("thrown");
            }
        }
    }

    private static void judgeInterrupt(Run<?> run, List<Boolean> cleaned, List<String> afterwards) {
        assertThat(run)
                .passes(threwAnInterruptedException())
                .noted("whether the code had cleaned up when resume() threw", List.of(true), cleaned, INTERRUPTED)
                .noted(
                        "what came of a close() and a resume() afterwards",
                        List.of("nothing thrown", "has ended"),
                        afterwards,
                        ENDED)
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("waits in close() although the closing thread is interrupted, and the interrupt is not lost")
    void closedByAnInterruptedThread() throws InterruptedException {
        AtomicReference<Thread> closer = new AtomicReference<>();
        AtomicBoolean closeReturned = new AtomicBoolean();
        AtomicBoolean cleaned = new AtomicBoolean();
        List<Boolean> seen = new ArrayList<>();
        List<String> busy = Collections.synchronizedList(new ArrayList<>());

        var run = workshop.observe(() -> {
            Coroutine<Integer> generator = new Generator<>(out -> {
                try {
                    yieldAll(someValues(), out);
                } finally {
                    if (!Standing.awaitOr(closer.get(), closeReturned::get) && !closeReturned.get()) {
                        busy.add("close()");
                    }
                    cleaned.set(true);
                }
            });
            closer.set(Thread.currentThread());
            generator.resume();
            Thread.currentThread().interrupt();
            generator.close();
            seen.add(cleaned.get());
            closeReturned.set(true);
            return number;
        });

        assertThat(run)
                .returned()
                .noted("whether the finally block had run when close() returned", List.of(true), seen, CLOSED)
                .noted(
                        "who kept a processor busy instead of waiting",
                        List.of(),
                        List.copyOf(busy),
                        "As long as the interrupt flag is set each wait throws at once, and is begun again and again."
                                + " Remember the interrupt, and set the flag when the waiting is over.")
                .passedOnTheInterrupt()
                .leftNothingBehind();
    }

    @Test
    @Order(64)
    @DisplayName("keeps an interrupt also when the code fails while it is closed")
    void closedByAnInterruptedThreadAndFails() throws InterruptedException {
        RuntimeException failure = new IllegalArgumentException("failure " + number);
        AtomicBoolean closeReturned = new AtomicBoolean();

        var run = workshop.observe(() -> {
            Thread closer = Thread.currentThread();
            Coroutine<Integer> generator = new Generator<>(out -> {
                try {
                    yieldAll(someValues(), out);
                } finally {
                    // By then it waits, and has heard of the interrupt.
                    Standing.awaitOr(closer, closeReturned::get);
                    Failing.with(failure);
                }
            });
            generator.resume();
            closer.interrupt();
            try {
                generator.close();
                return number;
            } finally {
                closeReturned.set(true);
            }
        });

        assertThat(run)
                .failedWith(failure.toString(), cause -> cause == failure)
                .passedOnTheInterrupt()
                .leftNothingBehind();
    }

    private static List<Integer> someValues() {
        return ThreadLocalRandom.current()
                .ints(ThreadLocalRandom.current().nextInt(4, 12), 0, 1_000)
                .boxed()
                .toList();
    }

    private void yieldAll(List<Integer> values, Yielder<Integer> out) throws InterruptedException {
        for (int value : values) {
            step("code");
            out.yield(value);
        }
    }

    /** Something to be seen in the drawing. It also tells the observer which threads there are. */
    private void step(String name) throws InterruptedException {
        workshop.gauge().start(name).close();
    }

    /** The name of what was thrown. */
    private static String refused(Use use) throws InterruptedException {
        try {
            use.make();
            return "nothing thrown";
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return e instanceof IllegalStateException
                    ? "IllegalStateException"
                    : e.getClass().getSimpleName();
        }
    }

    /** What is done with a coroutine. */
    @FunctionalInterface
    private interface Use {

        void make() throws Exception;
    }
}
