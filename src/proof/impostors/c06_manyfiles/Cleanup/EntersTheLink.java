// Fails in: treeIsALink
// Says: Expected nothing outside the tree to be touched
// Links inside of the tree are seen, but not that the tree itself is one.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        if (!Files.isDirectory(tree)) {
            return 0;
        }
        int files = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(tree)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files += delete(entry);
                } else if (Files.deleteIfExists(entry)) {
                    files++;
                }
            }
        }
        Files.deleteIfExists(tree);
        return files;
    }
}
