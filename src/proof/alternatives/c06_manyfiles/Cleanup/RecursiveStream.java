// A method that calls itself for each folder that a DirectoryStream lists; Files.delete, and its failure as the answer.
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
        int count = 0;
        try {
            boolean folder = Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS);
            if (folder) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(tree)) {
                    for (Path entry : entries) {
                        count += delete(entry);
                    }
                } catch (NoSuchFileException e) {
                    return count;
                }
            }
            Files.delete(tree);
            return folder ? count : 1;
        } catch (NoSuchFileException e) {
            return count;
        }
    }
}
