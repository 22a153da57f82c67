// Fails in: treeGone
// Says: DirectoryNotEmptyException
// The document deleted the files of one folder: nobody looks into the folders in it.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        int files = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(tree)) {
            for (Path entry : entries) {
                boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                Files.delete(entry);
                files += folder ? 0 : 1;
            }
        }
        Files.delete(tree);
        return files;
    }
}
