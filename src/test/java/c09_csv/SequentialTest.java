package c09_csv;

import static c09_csv.FileChecks.addsUpTo;
import static c09_csv.FileChecks.readAtMost;
import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.Gauge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("c09_csv.Sequential · one row after another, in constant memory")
class SequentialTest extends ReadingScenario {

    @TempDir
    Path folder;

    @Override
    Total total(CsvFile file, Sample sample) throws Exception {
        return new Sequential().total(file, sample.column());
    }

    @Test
    @Order(5)
    @DisplayName("adds up a second file as if there had been no first")
    void calledTwice() throws InterruptedException {
        Sample first = Sample.of(some());
        Sample second = Sample.of(some());
        Reading reading = new Sequential();

        var one = workshop.observe(
                () -> reading.total(new CsvFile(Sources.of(first.bytes()), Gauge.NONE), first.column()));
        var other = workshop.observe(
                () -> reading.total(new CsvFile(Sources.of(second.bytes()), Gauge.NONE), second.column()));

        assertThat(one).returned().passes(addsUpTo(first));
        assertThat(other).returned().passes(addsUpTo(second));
    }

    @Test
    @Order(10)
    @DisplayName("adds up a file like the documents': 30,001 rows of 13 columns, 10 MB, each byte read once")
    void documentsFile() throws IOException, InterruptedException {
        Sample sample = Sample.profiles(30_001);
        Path path = Files.write(folder.resolve("data.csv"), sample.bytes());

        workshop.hangsAfter(A_MINUTE);
        var run = total(sample, CsvSource.of(path));

        assertThat(run)
                .returned()
                .passes(addsUpTo(sample))
                .passes(readAtMost(
                        file,
                        file.bytesRead(),
                        1,
                        "add it up",
                        "Rows and sum can be had in one go: count and add while you read. A second look at a big file"
                                + " costs as much as the first."));
    }

    @Test
    @Order(20)
    @DisplayName("adds up 64 MB and never holds more than 16 MB of memory")
    void constantMemory() throws InterruptedException {
        LongFile data = LongFile.ofShortRows();
        LiveHeap heap = data.heap();

        var run = workshop.hangsAfter(A_MINUTE).observe(() -> {
            file = new CsvFile(heap.watching(data.source()), workshop.gauge());
            return total(file, data.sample());
        });

        assertThat(run).passes(heap.stayedSmall()).returned().passes(addsUpTo(data.sample()));
    }
}
