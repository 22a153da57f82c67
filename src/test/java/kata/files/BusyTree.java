package kata.files;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A tree of real files in which somebody else is at work: a file system over the real one, which does something of its own
 * at the moments at which that matters. So what happens "meanwhile" happens in each run, at the worst moment, by whatever
 * means of {@code java.nio.file} the tree is worked on.
 */
public final class BusyTree extends FileSystemProvider {

    private final Somebody somebody;
    private final FileSystem system = new BusySystem();

    private BusyTree(Somebody somebody) {
        this.somebody = somebody;
    }

    /** A real path as it is seen from inside the busy file system. */
    public static Path at(Path real, Somebody somebody) {
        BusyTree tree = new BusyTree(somebody);
        return tree.busy(real);
    }

    /** What somebody else does, at moments that others cannot choose. Paths are the real ones. */
    public interface Somebody {

        /** Something has been found in a folder; nobody has looked at it yet. */
        default void found(Path path) throws IOException {}

        /** A folder has been looked at, and is about to be opened. */
        default void opening(Path folder) throws IOException {}

        /** A folder has been opened, for listing it. */
        default void opened(Path folder) {}

        /** An open folder has been closed. */
        default void closed(Path folder) {}

        /** Something is about to be deleted. */
        default void deleting(Path path) throws IOException {}
    }

    private Path busy(Path real) {
        return real == null ? null : new BusyPath(real);
    }

    private static Path real(Path path) {
        if (path instanceof BusyPath busy) {
            return busy.real;
        }
        throw new ProviderMismatchException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        somebody.opening(real(folder));
        DirectoryStream<Path> entries = Files.newDirectoryStream(real(folder));
        somebody.opened(real(folder));
        AtomicBoolean closed = new AtomicBoolean();
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return new Entries(entries.iterator(), filter);
            }

            @Override
            public void close() throws IOException {
                entries.close();
                if (!closed.getAndSet(true)) {
                    somebody.closed(real(folder));
                }
            }
        };
    }

    @Override
    public void delete(Path path) throws IOException {
        somebody.deleting(real(path));
        Files.delete(real(path));
    }

    private final class Entries implements Iterator<Path> {

        private final Iterator<Path> entries;
        private final DirectoryStream.Filter<? super Path> filter;
        private Path next;

        Entries(Iterator<Path> entries, DirectoryStream.Filter<? super Path> filter) {
            this.entries = entries;
            this.filter = filter;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && entries.hasNext()) {
                    Path real = entries.next();
                    somebody.found(real);
                    Path found = busy(real);
                    next = filter.accept(found) ? found : null;
                }
                return next != null;
            } catch (IOException e) {
                throw new DirectoryIteratorException(e);
            }
        }

        @Override
        public Path next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Path found = next;
            next = null;
            return found;
        }
    }

    // From here on everything is as in the real file system.

    @Override
    public String getScheme() {
        return "busy";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return Files.newByteChannel(real(path), options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(real(folder), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return busy(Files.readSymbolicLink(real(link)));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Files.move(real(source), real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(real(path), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real(path).getFileSystem().provider().checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return Files.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return Files.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(real(path), attribute, value, options);
    }

    private final class BusySystem extends FileSystem {

        @Override
        public FileSystemProvider provider() {
            return BusyTree.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return Path.of("").getFileSystem().getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return Set.of();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return Set.of();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return Path.of("").getFileSystem().supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return busy(Path.of(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String syntaxAndPattern) {
            PathMatcher matcher = Path.of("").getFileSystem().getPathMatcher(syntaxAndPattern);
            return path -> matcher.matches(real(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            throw new UnsupportedOperationException();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    private final class BusyPath implements Path {

        private final Path real;

        BusyPath(Path real) {
            this.real = real;
        }

        @Override
        public FileSystem getFileSystem() {
            return system;
        }

        @Override
        public boolean isAbsolute() {
            return real.isAbsolute();
        }

        @Override
        public Path getRoot() {
            return busy(real.getRoot());
        }

        @Override
        public Path getFileName() {
            return busy(real.getFileName());
        }

        @Override
        public Path getParent() {
            return busy(real.getParent());
        }

        @Override
        public int getNameCount() {
            return real.getNameCount();
        }

        @Override
        public Path getName(int index) {
            return busy(real.getName(index));
        }

        @Override
        public Path subpath(int begin, int end) {
            return busy(real.subpath(begin, end));
        }

        @Override
        public boolean startsWith(Path other) {
            return other instanceof BusyPath busy && real.startsWith(busy.real);
        }

        @Override
        public boolean endsWith(Path other) {
            return other instanceof BusyPath busy && real.endsWith(busy.real);
        }

        @Override
        public Path normalize() {
            return busy(real.normalize());
        }

        @Override
        public Path resolve(Path other) {
            return busy(real.resolve(real(other)));
        }

        @Override
        public Path relativize(Path other) {
            return busy(real.relativize(real(other)));
        }

        @Override
        public URI toUri() {
            return real.toUri();
        }

        @Override
        public Path toAbsolutePath() {
            return busy(real.toAbsolutePath());
        }

        @Override
        public Path toRealPath(LinkOption... options) throws IOException {
            return busy(real.toRealPath(options));
        }

        @Override
        public File toFile() {
            throw new UnsupportedOperationException(
                    "This tree may lie in any file system, a ZIP file for example: work on"
                            + " it with java.nio.file.Files instead of java.io.File");
        }

        @Override
        public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Path other) {
            return real.compareTo(real(other));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BusyPath busy && real.equals(busy.real);
        }

        @Override
        public int hashCode() {
            return real.hashCode();
        }

        @Override
        public String toString() {
            return real.toString();
        }
    }

    /** Deletes what somebody else deletes: a file, or a folder with all that is in it. */
    public static void vanish(Path real) {
        try {
            if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
                    entries.forEach(BusyTree::vanish);
                }
            }
            Files.deleteIfExists(real);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
