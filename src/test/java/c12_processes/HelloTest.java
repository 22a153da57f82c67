package c12_processes;

import static kata.evidence.Evidence.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c12_processes.Hello · start a program, read what it prints, wait for its end")
class HelloTest {

    private static final String EXACTLY =
            "All that the child prints belongs into the text, as it was printed: empty lines, blanks and the last line"
                    + " break, or none.";
    private static final String OF_ITS_OWN =
            "The two streams are two pipes. What goes wrong in the child stands in the second one.";
    private static final String STATUS =
            "A process gives a number to whoever started it when it ends. It is known only when the process has ended:"
                    + " that its streams have is not enough.";

    @RegisterExtension
    final Workshop workshop = new Workshop("child");

    private final Launching launching = new Hello();
    private final long seed = ThreadLocalRandom.current().nextLong(1_000_000);

    private Run<Finished> run(String how, Object... arguments) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of(how, Parents.thisProcess()));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return workshop.observe(() -> launching.run(Talker.class, all));
    }

    /** What the program itself has printed: a JVM says there which options it finds in its environment. */
    private static String errors(Finished finished) {
        return finished.errors().replaceAll("(?m)^(NOTE: )?Picked up \\w+: .*\\R", "");
    }

    @Test
    @Order(1)
    @DisplayName("returns what a child says that is given a name, and status 0")
    void saysHello() throws InterruptedException {
        String name = "bob the " + ThreadLocalRandom.current().nextInt(3, 1_000) + "th";

        var run = run("greet", name);

        assertThat(run)
                .returnedWith("the output", "hello " + name, Finished::output, EXACTLY)
                .returnedWith("the error stream", "", HelloTest::errors, OF_ITS_OWN)
                .returnedWith("the status", 0, Finished::status, STATUS)
                .leftNothingBehind();
    }

    @Test
    @Order(2)
    @DisplayName("returns lines exactly as they were printed")
    void exactly() throws InterruptedException {
        var run = run("lines", seed);

        assertThat(run).returnedWith("the output", Talker.lines(seed), Finished::output, EXACTLY);
    }

    @Test
    @Order(3)
    @DisplayName("returns empty texts for a child that prints nothing")
    void silent() throws InterruptedException {
        var run = run("keep-silent");

        assertThat(run)
                .returnedWith("the output", "", Finished::output, EXACTLY)
                .returnedWith("the error stream", "", HelloTest::errors, OF_ITS_OWN)
                .returnedWith("the status", 0, Finished::status, STATUS)
                .leftNothingBehind();
    }

    @Test
    @Order(10)
    @DisplayName("reports a child that fails: its status, its error stream, and what it had printed before")
    void reportsFailure() throws InterruptedException {
        int status = ThreadLocalRandom.current().nextInt(1, 60);
        String why = "no bread for child " + seed;

        var run = run("fail", status, why);

        assertThat(run)
                .returnedWith("the error stream", why, HelloTest::errors, OF_ITS_OWN)
                .returnedWith("the output", "so far so good", Finished::output, OF_ITS_OWN)
                .returnedWith("the status", status, Finished::status, STATUS)
                .leftNothingBehind();
    }

    @Test
    @Order(11)
    @DisplayName("reports a child that cannot even begin: a class without a main method")
    void reportsNoMain() throws InterruptedException {
        var run = workshop.observe(() -> launching.run(Parents.class, List.of()));

        assertThat(run)
                .returnedWith("the status", 1, Finished::status, STATUS)
                .returnedWith(
                        "\"%s\" on the error stream".formatted(Parents.class.getName()),
                        true,
                        finished -> finished.errors().contains(Parents.class.getName()),
                        OF_ITS_OWN);
    }

    @Test
    @Order(20)
    @DisplayName("does not block a child that prints 1 MB to each of its streams")
    void floods() throws InterruptedException {
        var run = run("flood", seed);

        assertThat(run)
                .returned()
                .holds(
                        status(run) != Talker.NOBODY_READS,
                        "Expected the child to print 1 MB to each of its streams, but it gave up: for 5 s nobody read"
                                + " what it had to say.",
                        "A pipe has room for some 64 kB. When it is full the child waits until somebody reads from it."
                                + " Who reads one stream to its end, or waits for the child, before the other stream is"
                                + " read, waits for a child that waits in turn.")
                .returnedWith(
                        "the output", sketch(Talker.megabyte(seed)), finished -> sketch(finished.output()), EXACTLY)
                .returnedWith(
                        "the error stream",
                        sketch(Talker.megabyte(seed + 1)),
                        finished -> sketch(errors(finished)),
                        OF_ITS_OWN)
                .leftNothingBehind();
    }

    /** Enough of a long text to tell it from another. */
    private static String sketch(String text) {
        return "%,d characters (%s…, hash %x)"
                .formatted(text.length(), text.substring(0, Math.min(8, text.length())), text.hashCode());
    }

    private static int status(Run<Finished> run) {
        return run.result().map(Finished::status).orElse(0);
    }

    @Test
    @Order(21)
    @DisplayName("gives the child no input: one that reads finds the end at once")
    void noInput() throws InterruptedException {
        var run = run("read");

        assertThat(run)
                .returned()
                .holds(
                        status(run) != Talker.INPUT_NEVER_ENDS,
                        "Expected the child to find the end of its input, but it waited 5 s for it in vain.",
                        "The child's standard input is a pipe, too. It ends when the writing end is closed, and that"
                                + " end is in your hands.")
                .returnedWith("the output", "nothing more to read", Finished::output, EXACTLY)
                .leftNothingBehind();
    }

    @Test
    @Order(22)
    @DisplayName("waits for a child that closes both streams and goes on for a while")
    void waitsForTheEnd() throws InterruptedException {
        int status = ThreadLocalRandom.current().nextInt(1, 60);
        CountDownLatch never = new CountDownLatch(1);
        workshop.onStart(_ -> awaitHalfASecond(never));

        var run = workshop.observe(() -> launching.run(
                Talker.class,
                List.of(
                        "close-and-go-on",
                        Parents.thisProcess(),
                        Integer.toString(status),
                        Integer.toString(workshop.port()))));

        assertThat(run)
                .returnedWith("the status", status, Finished::status, STATUS)
                .leftNothingBehind();
    }

    private static void awaitHalfASecond(CountDownLatch never) {
        try {
            never.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
