// Files.walk, deepest first. Where something vanishes while it walks, it begins again, until nothing is there.
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        int count = 0;
        while (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            for (Path path : deepestFirst(tree)) {
                boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                if (Files.deleteIfExists(path) && !folder) {
                    count++;
                }
            }
        }
        return count;
    }

    private static List<Path> deepestFirst(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return List.of();
            }
            throw e.getCause();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
