package kata.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a run that deletes a tree of files and counts them. */
public final class TreeAssert {

    private final Run<Integer> run;

    private TreeAssert(Run<Integer> run) {
        this.run = run;
    }

    /** Judges a run by what it deleted. */
    public static TreeAssert assertThatTree(Run<Integer> run) {
        return new TreeAssert(run);
    }

    /** Nothing of the tree is left, not even a link without a target. */
    public TreeAssert deleted(Path tree) {
        new RunAssert<>(run).returned();
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            List<String> left = content(tree).keySet().stream().toList();
            throw Failure.of(
                            "Expected the tree to be gone, but %s still there (%s%s).",
                            left.size() == 1 ? "one thing is" : "%d things are".formatted(left.size()),
                            left.stream().limit(3).collect(Collectors.joining(", ")),
                            left.size() > 3 ? ", …" : "")
                    .because(
                            "A folder can be deleted only when it is empty: first what is in it, on the way back up the"
                                    + " folder itself. Hidden files and links belong to the tree too.")
                    .in(run.exercise());
        }
        return this;
    }

    /** The run returned this number of files. */
    public TreeAssert counted(int expected, String how) {
        new RunAssert<>(run).returned();
        int counted = run.result().orElse(-1);
        if (counted != expected) {
            throw Failure.of(
                            "Expected the count to be %,d (%s), but the call returned %s.",
                            expected, how, run.result().map("%,d"::formatted).orElse("null"))
                    .because("What counts are the files and links that this call has deleted itself. Folders do not,"
                            + " and neither does what somebody else deleted meanwhile: deleteIfExists tells the"
                            + " difference.")
                    .in(run.exercise());
        }
        return this;
    }

    /** What lies outside the tree is as it was before. */
    public TreeAssert leftAlone(Path outside, Map<String, String> before) {
        List<String> missing = before.entrySet().stream()
                .filter(item -> !item.getValue().equals(content(outside).get(item.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!missing.isEmpty()) {
            throw Failure.of(
                            "Expected nothing outside the tree to be touched, but %s gone (%s%s).",
                            missing.size() == 1 ? "one thing is" : "%d things are".formatted(missing.size()),
                            missing.stream().limit(3).collect(Collectors.joining(", ")),
                            missing.size() > 3 ? ", …" : "")
                    .because("A symbolic link led there. Files.isDirectory follows links unless it is given"
                            + " LinkOption.NOFOLLOW_LINKS; File.listFiles always does. Delete the link, and do not go"
                            + " where it points.")
                    .in(run.exercise());
        }
        return this;
    }

    /** Everything in a folder by its path, for a comparison later: what a file holds, where a link points. */
    public static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                content.put(folder.getParent().relativize(path).toString(), describe(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    private static String describe(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "-> " + Files.readSymbolicLink(path);
        }
        return Files.isDirectory(path) ? "folder" : Files.readString(path);
    }
}
