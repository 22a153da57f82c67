package kata.bench;

import c09_csv.Chunks;
import c09_csv.CsvFile;
import c09_csv.Profiles;
import c09_csv.Sequential;
import c09_csv.Total;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** c09_csv: a file of 30,001 rows with 13 columns, about 10 MB, of which one column is added up. */
final class CsvScenarios {

    private static final int ROWS = 30_001;
    private static final long SEED = 2_018;

    private CsvScenarios() {}

    static List<Scenario> all() {
        return List.of(Scenario.of(
                "c09_csv",
                "30,001 rows of 13 columns",
                Limit.sharedByProcessors(),
                Strategy.of("Sequential", s -> reading(s, file -> new Sequential().total(file, Profiles.SALARY)))
                        .python("0.099 s"),
                Strategy.of("Chunks", s -> reading(s, CsvScenarios::inChunks)).python("0.105 s (5)")));
    }

    private static Total inChunks(CsvFile file) throws Exception {
        return new Chunks().total(file, Profiles.SALARY, Runtime.getRuntime().availableProcessors());
    }

    private static Trial<?> reading(Surroundings surroundings, Adding adding) throws IOException {
        Path path = surroundings.folder().resolve("profiles.csv");
        Total expected = write(path);
        return Trial.of(() -> adding.total(CsvFile.at(path)))
                .expecting(Trial.Check.equalTo(() -> expected, "the total of the column"));
    }

    /** The bench's own file, so that it does not depend on another exercise. */
    private static Total write(Path path) throws IOException {
        RandomGenerator random = new Random(SEED);
        long sum = 0;
        try (CsvWriter csv = CsvWriter.builder().build(path)) {
            csv.writeRecord(Profiles.COLUMNS);
            for (int i = 0; i < ROWS; i++) {
                List<String> profile = Profiles.draw(random);
                sum += Long.parseLong(profile.get(Profiles.SALARY));
                csv.writeRecord(profile);
            }
        }
        return new Total(ROWS, sum);
    }

    /** Adds up the column. */
    @FunctionalInterface
    private interface Adding {

        Total total(CsvFile file) throws Exception;
    }
}
