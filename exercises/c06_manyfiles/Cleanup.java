package c06_manyfiles;

import java.io.IOException;
import java.nio.file.Path;
import kata.Todo;

/** Deletes a tree of files and counts them. */
public final class Cleanup implements TreeCleanup {

    /** Walks the tree and deletes on the way back up: a folder must be empty first. */
    @Override
    public int delete(Path tree) throws IOException {
        // TODO walk the tree without following links, delete what you meet, and count what you really deleted.
        // Look up: Files.walkFileTree, SimpleFileVisitor (when is each of its methods called, and what does it do if
        // you leave it as it is?), Files.deleteIfExists, NoSuchFileException.
        throw new Todo("delete a tree and count its files");
    }
}
