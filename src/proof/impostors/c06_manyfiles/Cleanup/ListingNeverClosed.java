// Fails in: treeGone
// Says: Expected every folder that was opened to be closed
// Files.list keeps the folder open until its stream is closed, and nobody closes it: a tree of many folders ends with
// "Too many open files".
package c06_manyfiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Deletes a tree of files and counts them. */
public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            return Files.deleteIfExists(tree) ? 1 : 0;
        }
        int count = 0;
        for (Path entry : entries(tree)) {
            count += delete(entry);
        }
        Files.deleteIfExists(tree);
        return count;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try {
            return Files.list(folder).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return List.of();
            }
            throw e.getCause();
        }
    }
}
