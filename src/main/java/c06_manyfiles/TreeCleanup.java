package c06_manyfiles;

import java.io.IOException;
import java.nio.file.Path;

/** Deletes a tree of files while others may be at work in it. */
@FunctionalInterface
public interface TreeCleanup {

    /**
     * Deletes a folder with all that is in it, folders and hidden files included, and itself.
     *
     * <p>A symbolic link is deleted as such; what it points to stays, wherever it is. That holds for {@code tree} too.
     *
     * <p>What somebody else deletes meanwhile is no failure, be it a file, a folder or the whole tree. Any other failure
     * is.
     *
     * @param tree what to delete. It may lie in any file system, so {@link Path#toFile} need not work.
     * @return how many files and links this call has deleted: folders do not count, nor does what somebody else deleted; 0
     *     if there is no such tree
     * @throws IOException if something is there but cannot be opened, listed or deleted: the first such failure, or an
     *     exception that has it as its cause. Whether the rest is deleted first is left open.
     */
    int delete(Path tree) throws IOException;
}
