package c09_csv;

import static c09_csv.FileChecks.addsUpTo;
import static c09_csv.FileChecks.readAtMost;
import static kata.evidence.Evidence.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("c09_csv.Sequential · one row after another, in constant memory")
class SequentialTest extends ReadingScenario {

    private static final int MUCH = 64_000_000;
    private static final int BLOCK_ROWS = 4_000;

    @TempDir
    Path folder;

    @Override
    Total total(CsvFile file, Sample sample) throws Exception {
        return new Sequential().total(file, sample.column());
    }

    @Test
    @Order(10)
    @DisplayName("adds up a file like the documents': 30,001 rows of 13 columns, 10 MB, each byte read once")
    void documentsFile() throws IOException, InterruptedException {
        Sample sample = Sample.profiles(30_001);
        Path path = Files.write(folder.resolve("data.csv"), sample.bytes());

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

    /** Short rows: to hold as little as one number of each is too much. */
    @Test
    @Order(20)
    @DisplayName("adds up 64 MB and never holds more than 16 MB of memory")
    void constantMemory() throws InterruptedException {
        StringBuilder block = new StringBuilder();
        long sum = 0;
        for (int i = 0; i < BLOCK_ROWS; i++) {
            int value = ThreadLocalRandom.current().nextInt(1_000_000);
            sum += value;
            block.append(i % 10 == 0 ? "\"a\n\"" : "b")
                    .append(',')
                    .append(value)
                    .append("\r\n");
        }
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        int times = MUCH / bytes.length;
        CsvSource source = Sources.repeated("name,value\r\n".getBytes(StandardCharsets.UTF_8), bytes, times);
        Sample sample = new Sample(bytes, new long[0], 1, new Total((long) BLOCK_ROWS * times, sum * times));
        LiveHeap heap = new LiveHeap(
                source.size(),
                "A row is done with as soon as its value has been added. Whoever reads the whole file into memory, or"
                        + " collects rows or values to add them up later, needs more memory the longer the file is; and"
                        + " one day there is no more.");

        var run = workshop.hangsAfter(Duration.ofMinutes(1)).observe(() -> {
            file = new CsvFile(heap.watching(source), workshop.gauge());
            return total(file, sample);
        });

        assertThat(run).passes(heap.stayedSmall()).returned().passes(addsUpTo(sample));
    }
}
