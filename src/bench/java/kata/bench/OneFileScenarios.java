package kata.bench;

import c05_onefile.Async;
import c05_onefile.AsyncLetterFile;
import c05_onefile.LetterFile;
import c05_onefile.Locked;
import c05_onefile.Message;
import c05_onefile.Processes;
import c05_onefile.Sequential;
import c05_onefile.SingleWriter;
import c05_onefile.Typist;
import c05_onefile.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kata.Gauge;
import kata.evidence.Units;

/** c05_onefile: the documents' messages, appended to one file. */
final class OneFileScenarios {

    private static final List<Integer> THOUSANDS =
            List.of(8, 10, 7, 9, 8, 4, 7, 10, 8, 5, 9, 7, 7, 8, 2, 2, 2, 9, 10, 7, 3, 9, 4, 4, 10, 9);
    private static final List<Message> MESSAGES = IntStream.range(0, THOUSANDS.size())
            .mapToObj(i -> new Message((char) ('A' + i), THOUSANDS.get(i)))
            .toList();
    private static final String FILE = "letters.txt";

    private OneFileScenarios() {}

    static List<Scenario> all() {
        return List.of(Scenario.of(
                "c05_onefile",
                "178,000 letters of 26 messages into one file",
                Limit.oneAfterAnother(),
                Strategy.of("Sequential", s -> writing(s, new Sequential()))
                        .documents("0.046 s")
                        .python("0.006 s"),
                Strategy.of("Locked", s -> writing(s, new Locked()))
                        .documents("0.053 s (26 threads)")
                        .python("0.012 s"),
                Strategy.of("SingleWriter", s -> writing(s, new SingleWriter())),
                Strategy.of("Processes", OneFileScenarios::writingFromProcesses)
                        .documents("0.112 s")
                        .python("0.019 s (2)"),
                Strategy.of("Async", OneFileScenarios::writingAsync)
                        .documents("8.35 s (a hop a letter)")
                        .python("4.82 s (same)")));
    }

    private static Trial<?> writing(Surroundings surroundings, Writing writing) {
        Path path = surroundings.folder().resolve(FILE);
        return Trial.of(() -> {
                    writing.write(MESSAGES, new Typist(Gauge.NONE), new LetterFile(path, Gauge.NONE));
                    return path;
                })
                .expecting(OneFileScenarios::wholeBlocks);
    }

    private static Trial<?> writingFromProcesses(Surroundings surroundings) {
        Path path = surroundings.folder().resolve(FILE);
        Units parent = new Units("message", 0, () -> {});
        int port = parent.port();
        return Trial.of(() -> {
                    new Processes().write(MESSAGES, path, port);
                    return path;
                })
                .expecting(OneFileScenarios::wholeBlocks)
                .closing(parent::close);
    }

    private static Trial<?> writingAsync(Surroundings surroundings) throws IOException {
        Path path = surroundings.folder().resolve(FILE);
        AsyncLetterFile file = AsyncLetterFile.open(path, Gauge.NONE, Gauge.NONE);
        return Trial.of(() -> {
                    new Async().write(MESSAGES, new Typist(Gauge.NONE), file).get();
                    return path;
                })
                .expecting(OneFileScenarios::wholeBlocks)
                .closing(file::close);
    }

    private static void wholeBlocks(Path path) throws Exception {
        byte[] letters = Files.readAllBytes(path);
        int expected = MESSAGES.stream().mapToInt(Message::letters).sum();
        long blocks = IntStream.range(0, letters.length)
                .filter(i -> i == 0 || letters[i] != letters[i - 1])
                .count();
        if (letters.length != expected || blocks != MESSAGES.size()) {
            throw new Trial.WrongResult("the file has %,d letters in %,d blocks instead of %,d in %d"
                    .formatted(letters.length, blocks, expected, MESSAGES.size()));
        }
    }
}
