package c09_csv;

import static c09_csv.FileChecks.addsUpTo;
import static c09_csv.FileChecks.allClosed;
import static kata.evidence.Evidence.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kata.evidence.Run;
import kata.evidence.Workshop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is true of every strategy that adds up a column. */
abstract class ReadingScenario {

    /** A file of many megabytes is nothing that a busy machine reads in seconds. */
    static final Duration A_MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    final Workshop workshop = new Workshop("range");

    /** The file of the latest run. */
    CsvFile file;

    /** Adds up a column with the strategy under test. */
    abstract Total total(CsvFile file, Sample sample) throws Exception;

    Run<Total> total(Sample sample) throws InterruptedException {
        return total(sample, Sources.of(sample.bytes()));
    }

    Run<Total> total(Sample sample, CsvSource source) throws InterruptedException {
        return workshop.observe(() -> {
            file = new CsvFile(source, workshop.gauge());
            return total(file, sample);
        });
    }

    @Test
    @Order(1)
    @DisplayName("counts the rows and adds up the column, whatever else is in the fields")
    void addsUp() throws InterruptedException {
        Sample crlf = Sample.withNumbersLast(200, Sample.CRLF);
        Sample lf = Sample.of(200, Sample.LF, true);

        var withCrlf = total(crlf);
        var withLf = total(lf);

        assertThat(withCrlf).returned().passes(addsUpTo(crlf));
        assertThat(withLf).returned().passes(addsUpTo(lf));
    }

    @Test
    @Order(2)
    @DisplayName("counts the last row although no line break follows it")
    void noLastLineBreak() throws InterruptedException {
        Sample sample = Sample.of(some(), Sample.LF, false);
        Sample single = Sample.of(1, Sample.CRLF, false);

        var many = total(sample);
        var one = total(single);

        assertThat(many).returned().passes(addsUpTo(sample));
        assertThat(one).returned().passes(addsUpTo(single));
    }

    @Test
    @Order(3)
    @DisplayName("finds no rows in a file with a header only, and none in an empty file")
    void noRows() throws InterruptedException {
        Sample headerOnly = Sample.of(0);
        Sample empty = Sample.empty();

        var header = total(headerOnly);
        var nothing = total(empty);

        assertThat(header).returned().passes(addsUpTo(headerOnly)).leftNothingBehind();
        assertThat(nothing).returned().passes(addsUpTo(empty)).leftNothingBehind();
    }

    @Test
    @Order(4)
    @DisplayName("adds up exactly numbers of 18 digits")
    void exact() throws InterruptedException {
        Sample sample = Sample.withLargeNumbers();

        var run = total(sample);

        assertThat(run).returned().passes(addsUpTo(sample));
    }

    @Test
    @Order(40)
    @DisplayName("closes what it has opened, and leaves no thread behind")
    void cleansUp() throws InterruptedException {
        Sample sample = Sample.of(some());

        var run = total(sample);

        assertThat(run).returned().passes(addsUpTo(sample)).leftNothingBehind().passes(allClosed(file));
    }

    @Test
    @Order(60)
    @DisplayName("fails when the disk fails, tells why, and has closed everything all the same")
    void diskFails() throws InterruptedException {
        Sample sample = Sample.of(300);
        int length = sample.bytes().length;
        long broken = ThreadLocalRandom.current().nextLong(length / 3, length - 100);
        String failure = "sector %d cannot be read".formatted(broken);

        var run = total(sample, Sources.failingAt(sample.bytes(), broken, failure));

        assertThat(run)
                .failedWith("\"%s\"".formatted(failure), cause -> failure.equals(cause.getMessage()))
                .passes(allClosed(file))
                .leftNothingBehind();
    }

    @Test
    @Order(61)
    @DisplayName("fails when the column has no number, or nothing, tells why, and has closed everything all the same")
    void noNumber() throws InterruptedException {
        Sample numbers = Sample.withNumbersFirst(100);
        for (Sample sample : List.of(numbers.spoilt(), numbers.emptied(), numbers.withAFraction())) {
            var run = total(sample);

            assertThat(run)
                    .failedWith("a NumberFormatException", NumberFormatException.class::isInstance)
                    .passes(allClosed(file))
                    .leftNothingBehind();
        }
    }

    /** How many rows there are, where nothing else is said: another number at each run. */
    static int some() {
        return ThreadLocalRandom.current().nextInt(40, 80);
    }
}
