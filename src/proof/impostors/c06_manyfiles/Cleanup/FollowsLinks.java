// Fails in: doesNotFollowLinks
// Says: Expected nothing outside the tree to be touched
// Files.isDirectory follows a link, and so the program goes where it points.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        if (!Files.isDirectory(tree)) {
            return Files.deleteIfExists(tree) ? 1 : 0;
        }
        int files = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(tree)) {
            for (Path entry : entries) {
                files += delete(entry);
            }
        }
        Files.deleteIfExists(tree);
        return files;
    }
}
