// Tries to delete before it looks into a folder: only one that is not empty is listed.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        boolean folder = Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS);
        try {
            return Files.deleteIfExists(tree) && !folder ? 1 : 0;
        } catch (DirectoryNotEmptyException e) {
            int count = deleteEntries(tree);
            Files.deleteIfExists(tree);
            return count;
        }
    }

    private int deleteEntries(Path folder) throws IOException {
        int count = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                count += delete(entry);
            }
        } catch (NoSuchFileException e) {
            // Somebody else was quicker.
        }
        return count;
    }
}
