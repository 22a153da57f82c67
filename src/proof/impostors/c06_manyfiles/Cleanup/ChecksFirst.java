// Fails in: goneWhenDeleted
// Says: NoSuchFileException
// Between the look and the deed somebody else may be quicker.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        int files = 0;
        boolean folder = Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS);
        if (folder) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(tree)) {
                for (Path entry : entries) {
                    files += delete(entry);
                }
            }
        }
        if (Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(tree);
            return folder ? files : files + 1;
        }
        return files;
    }
}
