// No recursion: a stack of folders that are still to be listed, and another of those to be deleted in the end.
package c06_manyfiles;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;

public final class Cleanup implements TreeCleanup {

    @Override
    public int delete(Path tree) throws IOException {
        Deque<Path> unlisted = new ArrayDeque<>();
        Deque<Path> emptied = new ArrayDeque<>();
        int count = take(tree, unlisted);
        while (!unlisted.isEmpty()) {
            Path folder = unlisted.pop();
            emptied.push(folder);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    count += take(entry, unlisted);
                }
            } catch (NoSuchFileException e) {
                emptied.pop();
            }
        }
        for (Path folder : emptied) {
            Files.deleteIfExists(folder);
        }
        return count;
    }

    private static int take(Path path, Deque<Path> folders) throws IOException {
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isDirectory()) {
                folders.push(path);
                return 0;
            }
        } catch (NoSuchFileException e) {
            return 0;
        }
        return Files.deleteIfExists(path) ? 1 : 0;
    }
}
