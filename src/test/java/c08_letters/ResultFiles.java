package c08_letters;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.evidence.Check;
import kata.evidence.Finding;
import kata.evidence.Run;
import kata.remote.RemoteApi;

/** The files that a run has left in its folder, against what the service has answered. */
final class ResultFiles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FAILED_HAS_NO_FILE = "The iteration failed, so there must be no file of it.";

    private final RemoteApi api;
    private final Path folder;
    private final Wanted wanted;

    ResultFiles(RemoteApi api, Path folder, Wanted wanted) {
        this.api = api;
        this.folder = folder;
        this.wanted = wanted;
    }

    /** There is a file for each iteration, and each has the strings of answers of its own, and their counts. */
    Check<Object> areThere(int iterations, int calls) {
        return run -> names(iterations).or(() -> contents(run, all(iterations), calls));
    }

    /** The same where one iteration is over before the next begins: then it is known whose answer is whose. */
    Check<Object> areThereInOrder(int iterations, int calls) {
        return run -> names(iterations)
                .or(() -> contents(run, all(iterations), calls))
                .or(() -> sequence(run, iterations, calls));
    }

    /** The same where each iteration is made by a process of its own. */
    Check<Object> areThereByProcess(int iterations, int calls) {
        return run -> names(iterations)
                .or(() -> contents(run, all(iterations), calls))
                .or(() -> processes(run, iterations));
    }

    /** The third of so many iterations has failed: the first two have their files, and nothing went on afterwards. */
    Check<Object> areThereUntilThirdOf(int iterations, int calls) {
        return run -> wentOn(iterations).or(() -> names(2)).or(() -> contents(run, all(2), calls));
    }

    private Optional<Finding> wentOn(int iterations) {
        if (Files.exists(file(3))) {
            return Optional.of(new Finding(
                    "Expected no %s, as a call of iteration 3 has failed, but it is there.".formatted(name(3)),
                    FAILED_HAS_NO_FILE));
        }
        List<Integer> later = IntStream.rangeClosed(4, iterations)
                .filter(i -> Files.exists(file(i)))
                .boxed()
                .toList();
        if (later.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "Expected nothing to go on when iteration 3 had failed, but there is %s."
                        .formatted(later.stream().map(ResultFiles::name).collect(Collectors.joining(", "))),
                "Iteration 3 failed, and %s made all the same. The first failure ends the job: nothing goes on after it."
                        .formatted(
                                later.size() == 1
                                        ? "%d was".formatted(later.getFirst())
                                        : later.stream().map(String::valueOf).collect(Collectors.joining(" and "))
                                                + " were")));
    }

    /** Where a call has failed: each file that there is belongs to an iteration, is complete, and has what it should have. */
    Check<Object> areWhole(int iterations, int calls) {
        return run -> {
            List<Integer> there =
                    all(iterations).stream().filter(i -> Files.exists(file(i))).toList();
            Optional<Finding> finding = contents(run, there, calls);
            return there.stream().anyMatch(i -> isShort(i, calls))
                    ? finding.map(f -> new Finding(f.expectedAndSeen(), FAILED_HAS_NO_FILE))
                    : finding;
        };
    }

    private boolean isShort(int iteration, int calls) {
        try {
            return Content.read(file(iteration)).data().size() < calls * wanted.count();
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Integer> all(int iterations) {
        return IntStream.rangeClosed(1, iterations).boxed().toList();
    }

    private Path file(int iteration) {
        return folder.resolve(name(iteration));
    }

    private static String name(int iteration) {
        return "results.%d.json".formatted(iteration);
    }

    private Optional<Finding> names(int iterations) {
        Set<String> expected = all(iterations).stream().map(ResultFiles::name).collect(Collectors.toSet());
        Set<String> seen = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).forEach(seen::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(seen);
        Set<String> more = new TreeSet<>(seen);
        more.removeAll(expected);
        if (missing.isEmpty() && more.isEmpty()) {
            return Optional.empty();
        }
        String wrong = Stream.of(
                        missing.isEmpty() ? "" : "there is no " + String.join(", ", missing),
                        more.isEmpty() ? "" : "there is %s as well".formatted(String.join(", ", more)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", and "));
        return Optional.of(new Finding(
                "Expected %s, but %s."
                        .formatted(
                                iterations == 0
                                        ? "no file"
                                        : iterations == 1
                                                ? "a file for the iteration"
                                                : "a file for each of %d iterations".formatted(iterations),
                                wrong),
                "The iterations count from 1, and each has its file: job.file(iteration). Several that write to one"
                        + " file leave what the last one has written."));
    }

    private Optional<Finding> contents(Run<?> run, List<Integer> iterations, int calls) {
        Answers answers = Answers.of(run, api, wanted);
        Map<Integer, Integer> fileOfCall = new HashMap<>();
        List<String> before = new ArrayList<>();
        for (int iteration : iterations) {
            Content content;
            try {
                content = Content.read(file(iteration));
            } catch (IOException e) {
                return Optional.of(new Finding(
                        "Expected %s to be JSON with data and counts, but it is not.".formatted(name(iteration)),
                        "IterationResult.writeTo(file) writes it. " + e.getMessage()));
            }
            Optional<Finding> finding = size(iteration, calls, content, before)
                    .or(() -> own(iteration, content, answers, fileOfCall))
                    .or(() -> counts(iteration, content, before));
            if (finding.isPresent()) {
                return finding;
            }
            before.addAll(content.data());
        }
        return Optional.empty();
    }

    private Optional<Finding> size(int iteration, int calls, Content content, List<String> before) {
        int expected = calls * wanted.count();
        int seen = content.data().size();
        if (seen == expected) {
            return Optional.empty();
        }
        boolean goesOn = !before.isEmpty() && content.data().containsAll(before);
        String meaning;
        if (goesOn) {
            meaning = "Everything in the files before is in it, too: what an iteration collects goes on from one"
                    + " iteration to the next. Make what collects it inside the iteration, and it begins empty"
                    + " each time.";
        } else if (seen < expected) {
            meaning = "Some answers were not kept, or not waited for: when the file is written, all calls of the"
                    + " iteration must have been answered.";
        } else {
            meaning = "What is in a file belongs to one iteration.";
        }
        return Optional.of(new Finding(
                "Expected %s to have %d strings, %d calls of %d, but it has %d."
                        .formatted(name(iteration), expected, calls, wanted.count(), seen),
                meaning));
    }

    private Optional<Finding> own(int iteration, Content content, Answers answers, Map<Integer, Integer> fileOfCall) {
        Map<Integer, Set<String>> byCall = new TreeMap<>();
        for (String string : content.data()) {
            int call = answers.callOf(string);
            if (call == 0) {
                return Optional.of(new Finding(
                        "Expected %s to have what the service has answered, but \"%s\" is not from there."
                                .formatted(name(iteration), string),
                        "The strings are drawn anew for each run: they come from the calls of this run, and from"
                                + " nowhere else."));
            }
            if (!byCall.computeIfAbsent(call, c -> new HashSet<>()).add(string)) {
                return Optional.of(new Finding(
                        "Expected each string to be in %s once, but \"%s\" is there twice."
                                .formatted(name(iteration), string),
                        "One answer was kept twice, and so another one is missing."));
            }
        }
        for (Map.Entry<Integer, Set<String>> call : byCall.entrySet()) {
            Integer other = fileOfCall.put(call.getKey(), iteration);
            if (other != null || call.getValue().size() < wanted.count()) {
                return Optional.of(new Finding(
                        "Expected each answer to be in one file, but strings of answer %d are in %s and %s."
                                .formatted(
                                        call.getKey(),
                                        name(iteration),
                                        other == null ? "elsewhere, or lost" : "in " + name(other)),
                        "The iterations share what they collect. Each needs its own."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> counts(int iteration, Content content, List<String> before) {
        Map<String, Long> expected = counted(content.data());
        if (expected.equals(content.counts())) {
            return Optional.empty();
        }
        List<String> soFar = new ArrayList<>(before);
        soFar.addAll(content.data());
        Set<String> letters = new TreeSet<>(expected.keySet());
        letters.addAll(content.counts().keySet());
        String letter = letters.stream()
                .filter(l ->
                        !expected.getOrDefault(l, 0L).equals(content.counts().getOrDefault(l, 0L)))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Finding(
                "Expected the counts in %s to be those of its data, but %s comes %d times there, and the counts say %d."
                        .formatted(
                                name(iteration),
                                letter,
                                expected.getOrDefault(letter, 0L),
                                content.counts().getOrDefault(letter, 0L)),
                !before.isEmpty() && counted(soFar).equals(content.counts())
                        ? "They are the counts of all iterations so far: the counting goes on from one iteration to the"
                                + " next. Each begins to count from nothing."
                        : "Count when all strings of the iteration are there, and nothing else."));
    }

    private static Map<String, Long> counted(List<String> strings) {
        Map<String, Long> counts = new TreeMap<>();
        String.join("", strings).chars().forEach(c -> counts.merge(Character.toString(c), 1L, Long::sum));
        return counts;
    }

    private Optional<Finding> sequence(Run<?> run, int iterations, int calls) {
        Answers answers = Answers.of(run, api, wanted);
        for (int iteration : all(iterations)) {
            int first = (iteration - 1) * calls + 1;
            int last = iteration * calls;
            for (String string : read(iteration).data()) {
                int call = answers.callOf(string);
                if (call < first || call > last) {
                    return Optional.of(new Finding(
                            "Expected %s to have the answers %d to %d, but it has answer %d."
                                    .formatted(name(iteration), first, last, call),
                            "One iteration is over before the next begins: all its calls are answered, and its file is"
                                    + " written."));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> processes(Run<?> run, int iterations) {
        Answers answers = Answers.of(run, api, wanted);
        for (int iteration : all(iterations)) {
            Set<Long> processes = read(iteration).data().stream()
                    .map(string -> answers.processOf(answers.callOf(string)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (processes.size() > 1) {
                return Optional.of(new Finding(
                        "Expected one process to make all calls of an iteration, but %d processes made those of %s."
                                .formatted(processes.size(), name(iteration)),
                        "An iteration is a child's whole work: it calls, counts and writes."));
            }
        }
        return Optional.empty();
    }

    private Content read(int iteration) {
        try {
            return Content.read(file(iteration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file says. */
    private record Content(List<String> data, Map<String, Long> counts) {

        static Content read(Path file) throws IOException {
            JsonNode json = JSON.readTree(file.toFile());
            if (!json.path("data").isArray() || !json.path("counts").isObject()) {
                throw new IOException("It has no array \"data\", or no object \"counts\".");
            }
            List<String> data = new ArrayList<>();
            json.get("data").forEach(string -> data.add(string.asText()));
            Map<String, Long> counts = new TreeMap<>();
            json.get("counts")
                    .properties()
                    .forEach(
                            count -> counts.put(count.getKey(), count.getValue().asLong()));
            return new Content(data, counts);
        }
    }
}
