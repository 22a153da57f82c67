// Fails in: treeGone
// Says: Folders do not
// Everything that was deleted is counted, the folders as well.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        int[] deleted = {0};
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                deleted[0]++;
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.delete(folder);
                deleted[0]++;
                return FileVisitResult.CONTINUE;
            }
        });
        return deleted[0];
    }
}
