// Fails in: failsLoudly
// Says: returned as if nothing had happened
// Every failure is taken for a file that has vanished.
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
        int[] files = {0};
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files[0] += tryToDelete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                tryToDelete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
        return files[0];
    }

    private static int tryToDelete(Path path) {
        try {
            return Files.deleteIfExists(path) ? 1 : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
