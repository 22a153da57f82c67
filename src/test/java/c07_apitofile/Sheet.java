package c07_apitofile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import kata.Page;
import kata.evidence.Check;
import kata.evidence.Finding;

/**
 * The file of one test: something stands in it already, and must stay. Afterwards it is read line by line.
 *
 * @param path where it is
 * @param before what stood in it at first
 */
record Sheet(Path path, String before) {

    private static final int MOST_SHOWN = 90;

    /** A new file with a line of random length in it. */
    static Sheet in(Path folder) throws IOException {
        String before =
                "\"" + "was here before ".repeat(ThreadLocalRandom.current().nextInt(1, 9)) + "\"\n";
        Path path = folder.resolve("answers.txt");
        Files.writeString(path, before);
        return new Sheet(path, before);
    }

    /** Each page's answer is in the file once, on a line of its own, in whatever order; and nothing else is. */
    Check<Object> hasLines(List<Page> pages) {
        return run -> problem(pages, pages.size());
    }

    /** The same in the order of the pages. */
    Check<Object> hasLinesInOrder(List<Page> pages) {
        return run -> problem(pages, pages.size()).or(() -> disorder(pages));
    }

    /** The file holds nothing but whole lines, none of them twice, of some of the pages. */
    Check<Object> hasSomeLines(List<Page> pages) {
        return run -> problem(pages, 0);
    }

    private Optional<Finding> problem(List<Page> pages, int atLeast) {
        String text = text();
        if (!text.startsWith(before)) {
            return Optional.of(new Finding(
                    "Expected what stood in the file to stay, but it is not there any more.",
                    "The file was written from its start. What is new belongs behind what is there."));
        }
        Map<String, String> expected = new LinkedHashMap<>();
        pages.forEach(page -> expected.put(Answer.of(page).toJsonLine(), name(page)));
        Map<String, Integer> times = new HashMap<>();
        List<String> lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!expected.containsKey(line)) {
                return Optional.of(new Finding(
                        "Expected each line to be one answer as JSON, but line %d of %d new ones is not."
                                .formatted(i + 1, lines.size()),
                        meaning(line) + "\nThe line: " + shown(line)));
            }
            times.merge(line, 1, Integer::sum);
        }
        Optional<String> twice =
                times.keySet().stream().filter(line -> times.get(line) > 1).findFirst();
        if (twice.isPresent()) {
            return Optional.of(new Finding(
                    "Expected each answer to be in the file once, but that of %s is there %d times."
                            .formatted(expected.get(twice.get()), times.get(twice.get())),
                    ""));
        }
        List<String> missing = expected.keySet().stream()
                .filter(line -> !times.containsKey(line))
                .map(expected::get)
                .toList();
        return lines.size() >= atLeast
                ? Optional.empty()
                : Optional.of(new Finding(
                        "Expected %s in the file, but there %s %d. Missing: %s%s."
                                .formatted(
                                        atLeast == 1 ? "1 new line" : "%d new lines".formatted(atLeast),
                                        lines.size() == 1 ? "is" : "are",
                                        lines.size(),
                                        String.join(
                                                ", ", missing.stream().limit(3).toList()),
                                        missing.size() > 3 ? " and %d more".formatted(missing.size() - 3) : ""),
                        whyMissing(lines.size(), atLeast)));
    }

    private static String whyMissing(int seen, int expected) {
        return expected - seen == 1 && expected > 1
                ? "One is missing: look at where the counting begins and ends, and at what becomes of the last answer."
                : "They were never written, or they were written after the call had ended, when the file was looked"
                        + " at.";
    }

    private static String meaning(String line) {
        if (!line.endsWith("\n")) {
            return "It has no end: the rest was never written, or the line break is missing.";
        }
        return "Somebody else wrote in the middle of it, or a line break is missing. From a line's first character to"
                + " its line break, nobody else may write.";
    }

    private static String shown(String line) {
        String flat = line.strip();
        return flat.length() > MOST_SHOWN ? flat.substring(0, MOST_SHOWN) + "…" : flat;
    }

    private Optional<Finding> disorder(List<Page> pages) {
        List<String> lines = lines(text());
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).equals(Answer.of(pages.get(i)).toJsonLine())) {
                return Optional.of(new Finding(
                        "Expected the lines in the order of the sites, but line %d is not that of %s."
                                .formatted(i + 1, name(pages.get(i))),
                        "One after another, an answer is written before the next call is made."));
            }
        }
        return Optional.empty();
    }

    /** What is new, line by line, each with its line break. */
    private List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = before.length();
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    private String text() {
        try {
            return Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A site's path without the run's prefix, which means nothing to a reader. */
    private static String name(Page page) {
        return page.site().getPath().replaceFirst("^/[^/]+", "");
    }
}
