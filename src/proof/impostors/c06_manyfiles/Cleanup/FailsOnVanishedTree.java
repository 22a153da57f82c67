// Fails in: wholeTreeGone
// Says: NoSuchFileException
// Whatever vanishes in the tree is no failure, but the tree itself is looked for once, and then taken to stay.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        if (Files.notExists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        if (!Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
            return deleteOne(tree);
        }
        int count = deleteEntries(tree);
        Files.delete(tree);
        return count;
    }

    private static int deleteEntries(Path folder) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                count += Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? deleteFolder(entry) : deleteOne(entry);
            }
        }
        return count;
    }

    private static int deleteFolder(Path folder) throws IOException {
        int count = 0;
        try {
            count = deleteEntries(folder);
        } catch (NoSuchFileException e) {
            // Somebody else was quicker.
        }
        Files.deleteIfExists(folder);
        return count;
    }

    private static int deleteOne(Path file) throws IOException {
        return Files.deleteIfExists(file) ? 1 : 0;
    }
}
