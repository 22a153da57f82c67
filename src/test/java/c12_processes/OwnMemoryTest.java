package c12_processes;

import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import kata.Gauge;
import kata.evidence.Run;
import kata.evidence.Unit;
import kata.evidence.Workshop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("c12_processes.OwnMemory · what a child writes stays in the child, unless it sends it back")
class OwnMemoryTest {

    private static final String MESSAGE =
            "The child's memory cannot be looked into. What its note says comes back only if the child sends it, whole"
                    + " and as it is, signature and line breaks included.";
    private static final String UNTOUCHED =
            "A child has a copy of the program, not of its memory: each process has static fields of its own. So the"
                    + " parent's note says what it said before, whatever the child writes.";

    @RegisterExtension
    final Workshop workshop = new Workshop("note");

    private final NoteTaking notes = new OwnMemory();
    private final int number = ThreadLocalRandom.current().nextInt(1_000, 10_000);
    private String before;

    @BeforeEach
    void writeTheParentsNote() throws InterruptedException {
        Note.write("the parent's own, " + number, Gauge.NONE);
        before = Note.read();
    }

    private Run<Notes> write(String text) throws InterruptedException {
        return workshop.observe(() -> notes.writeInChild(text, workshop.port()));
    }

    /** What the child's note says: its process told so when it wrote it. */
    private static String written(Run<Notes> run) {
        return run.units().stream().map(Unit::name).findFirst().orElse("nothing: no note was written");
    }

    @Test
    @Order(1)
    @DisplayName("has one child process write the note, once")
    void writesInAChild() throws InterruptedException {
        var run = write("hello " + number);

        assertThat(run)
                .returned()
                .usedProcesses(1)
                .noted("the number of notes", 1, run.units().size(), "One child writes one note.");
    }

    @Test
    @Order(2)
    @DisplayName("returns the note that the child sends back, signed by the child")
    void messageArrives() throws InterruptedException {
        var run = write("hello " + number);

        assertThat(run).returnedWith("the child's note", written(run), Notes::child, MESSAGE);
    }

    @Test
    @Order(3)
    @DisplayName("finds the parent's note untouched")
    void parentUntouched() throws InterruptedException {
        var run = write("hello " + number);

        assertThat(run)
                .returned()
                .noted("the parent's note", before, Note.read(), UNTOUCHED)
                .returnedWith("the parent's note, as it is returned,", before, Notes::parent, UNTOUCHED);
    }

    @Test
    @Order(4)
    @DisplayName("returns a note of several lines, and as long as there is room for, as it was written")
    void severalLines() throws InterruptedException {
        String some = "  first %d\r\n\n  third \r\n".formatted(number);

        var run = write(some + "x".repeat(Note.ROOM - some.length()));

        assertThat(run).returnedWith("the child's note", written(run), Notes::child, MESSAGE);
    }

    @Test
    @Order(5)
    @DisplayName("returns a note that is empty but for the signature")
    void emptyNote() throws InterruptedException {
        var run = write("");

        assertThat(run)
                .returnedWith("the child's note", written(run), Notes::child, MESSAGE)
                .leftNothingBehind();
    }

    @Test
    @Order(50)
    @DisplayName("leaves no child process behind")
    void cleansUp() throws InterruptedException {
        var run = write("hello " + number);

        assertThat(run).returned().leftNothingBehind();
    }

    @Test
    @Order(60)
    @DisplayName("fails when the child fails, and tells what the child had to say")
    void failsLoudly() throws InterruptedException {
        int length = Note.ROOM + ThreadLocalRandom.current().nextInt(1, 1_000);

        var run = write("x".repeat(length));

        assertThat(run)
                .failedWith(
                        "an IOException that has \"A note has room for %d characters, not for %d\""
                                .formatted(Note.ROOM, length),
                        cause -> cause instanceof IOException
                                && String.valueOf(cause.getMessage()).contains("not for " + length))
                .leftNothingBehind();
    }
}
