package c05_onefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * The file of one test: something stands in it already, and must stay. Afterwards it is read byte by byte.
 *
 * @param path where it is
 * @param before what stood in it at first
 */
record Sheet(Path path, String before) {

    private static final char OLD = '-';
    private static final int MOST_PIECES = 8;

    /** A new file with a random number of dashes in it. */
    static Sheet in(Path folder) throws IOException {
        String before = String.valueOf(OLD).repeat(ThreadLocalRandom.current().nextInt(10, 100));
        Path path = folder.resolve("letters.txt");
        Files.writeString(path, before);
        return new Sheet(path, before);
    }

    /** So many messages, at most 26, with letters and lengths drawn at random. */
    static List<Message> messages(int count) {
        List<Integer> letters =
                new ArrayList<>(IntStream.rangeClosed('A', 'Z').boxed().toList());
        Collections.shuffle(letters);
        return letters.stream()
                .limit(count)
                .map(letter -> new Message(
                        (char) letter.intValue(), ThreadLocalRandom.current().nextInt(2, 11)))
                .toList();
    }

    /** The same, but the first one's block fits into no usual buffer. */
    static List<Message> messagesOneOfThemLong(int count) {
        List<Message> messages = new ArrayList<>(messages(count));
        messages.set(
                0,
                new Message(
                        messages.getFirst().letter(),
                        ThreadLocalRandom.current().nextInt(1_100, 1_300)));
        return messages;
    }

    /** Each message's block is in the file once, in one piece, in whatever order; and nothing else is. */
    Check<Object> hasWholeBlocks(List<Message> messages) {
        return run -> problem(messages);
    }

    /** The same in the order of the messages. */
    Check<Object> hasBlocksInOrder(List<Message> messages) {
        return run -> problem(messages).or(() -> disorder(messages));
    }

    private Optional<Finding> problem(List<Message> messages) {
        String text = text();
        if (!text.startsWith(before)) {
            return found(
                    "Expected what stood in the file to stay, but it is not there any more.",
                    "The file was written from its start. What is new belongs behind what is there.",
                    text);
        }
        List<Piece> pieces = pieces(text.substring(before.length()));
        for (Message message : messages) {
            List<Piece> own = pieces.stream()
                    .filter(piece -> piece.letter == message.letter())
                    .toList();
            int count = own.stream().mapToInt(Piece::count).sum();
            if (count != message.letters()) {
                return found(
                        "Expected %,d times the letter %s in the file, but it is there %,d times."
                                .formatted(message.letters(), message.letter(), count),
                        whyNotAll(message, count),
                        text);
            }
            if (own.size() != 1) {
                return found(
                        "Expected each block in one piece, but that of %s is in %d pieces."
                                .formatted(message.letter(), own.size()),
                        "Somebody else wrote in the middle of the block. From its first letter to its last, nobody"
                                + " else may get at the file.",
                        text);
            }
        }
        int expected = messages.stream().mapToInt(Message::letters).sum();
        int actual = text.length() - before.length();
        if (actual != expected) {
            return found(
                    "Expected %,d new letters in the file, but there are %,d.".formatted(expected, actual),
                    "There is something in it that belongs to no message.",
                    text);
        }
        return Optional.empty();
    }

    private static String whyNotAll(Message message, int count) {
        if (count == 0) {
            return "It was never written, it is still in a buffer that was not closed, or another block was written"
                    + " over it.";
        }
        return count < message.letters()
                ? "The rest was never written, is still in a buffer that was not closed, or was written over."
                : "The message was written more than once.";
    }

    private Optional<Finding> disorder(List<Message> messages) {
        String text = text();
        String expected = messages.stream()
                .map(message -> String.valueOf(message.letter()))
                .collect(Collectors.joining());
        String actual = pieces(text.substring(before.length())).stream()
                .map(piece -> String.valueOf(piece.letter))
                .collect(Collectors.joining());
        if (actual.equals(expected)) {
            return Optional.empty();
        }
        return found(
                "Expected the blocks in the order of the messages, %s, but they are in the order %s."
                        .formatted(expected, actual),
                "One after another, the next block begins when the one before has ended.",
                text);
    }

    private static Optional<Finding> found(String expectedAndSeen, String meaning, String text) {
        List<Piece> pieces = pieces(text);
        String shown = pieces.stream()
                .limit(MOST_PIECES)
                .map(piece -> "%s x %,d".formatted(piece.letter, piece.count))
                .collect(Collectors.joining(" | "));
        return Optional.of(new Finding(
                expectedAndSeen,
                "%s\nThe file: %s%s"
                        .formatted(
                                meaning,
                                shown,
                                pieces.size() > MOST_PIECES
                                        ? " … (%d of %,d pieces shown)".formatted(MOST_PIECES, pieces.size())
                                        : "")));
    }

    private String text() {
        try {
            return Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as it was written: runs of the same letter. */
    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) != text.charAt(start)) {
                pieces.add(new Piece(text.charAt(start), i - start));
                start = i;
            }
        }
        return pieces;
    }

    private record Piece(char letter, int count) {}
}
