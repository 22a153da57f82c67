// Fails in: failsLoudly
// Says: it returned as if nothing had happened
// A folder that cannot be deleted is taken for one that somebody else has deleted.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes a tree of files and counts them. */
public final class Cleanup implements TreeCleanup {

    /** Walks the tree and deletes on the way back up: a folder must be empty first. */
    @Override
    public int delete(Path tree) throws IOException {
        Deletion deletion = new Deletion();
        // Without FOLLOW_LINKS a symbolic link is visited as a file, also one that points to a folder.
        Files.walkFileTree(tree, deletion);
        return deletion.files;
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        private int files;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            // Not "exists, then delete": between the two somebody else may be quicker.
            if (Files.deleteIfExists(file)) {
                files++;
            }
            return FileVisitResult.CONTINUE;
        }

        /** Called for what was listed but cannot be looked at, and for folders that cannot be opened. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            return unlessGone(failure);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            FileVisitResult next = unlessGone(failure);
            try {
                Files.delete(folder);
            } catch (IOException e) {
                // "somebody was quicker"
            }
            return next;
        }

        private static FileVisitResult unlessGone(IOException failure) throws IOException {
            if (failure == null || failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
