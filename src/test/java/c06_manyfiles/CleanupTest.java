package c06_manyfiles;

import static kata.evidence.Evidence.assertThat;
import static kata.evidence.TreeAssert.assertThatTree;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import kata.evidence.Run;
import kata.evidence.TreeAssert;
import kata.evidence.Workshop;
import kata.files.BusyTree;
import kata.files.QuickFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("c06_manyfiles.Cleanup · a tree of files, and somebody else is at work in it")
class CleanupTest {

    private final TreeCleanup cleanup = new Cleanup();

    /** How many files each of the folders holds. */
    private final int files = ThreadLocalRandom.current().nextInt(5, 15);

    @RegisterExtension
    final Workshop workshop = new Workshop("file");

    @TempDir(factory = QuickFolder.class)
    Path folder;

    private Path tree;

    @BeforeEach
    void plant() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
    }

    /** Makes a folder in the tree, with files. */
    private Path branch(String name) throws IOException {
        Path branch = Files.createDirectories(tree.resolve(name));
        for (int number = 0; number < files; number++) {
            Files.writeString(branch.resolve("file-" + number), "data");
        }
        return branch;
    }

    private Run<Integer> delete(Path path, BusyTree.Somebody somebody) throws InterruptedException {
        return workshop.observe(() -> cleanup.delete(BusyTree.at(path, somebody)));
    }

    private Run<Integer> delete(BusyTree.Somebody somebody) throws InterruptedException {
        return delete(tree, somebody);
    }

    private Run<Integer> delete() throws InterruptedException {
        return delete(new BusyTree.Somebody() {});
    }

    @Test
    @Order(1)
    @DisplayName("deletes files, hidden files and folders in folders, and counts the files")
    void treeGone() throws Exception {
        branch("a");
        branch("b/c/d");
        Files.createDirectory(tree.resolve("empty"));
        Files.writeString(tree.resolve(".hidden"), "data");
        Files.writeString(Files.createDirectory(tree.resolve(".cache")).resolve("entry"), "data");

        List<Path> open = new ArrayList<>();

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void opened(Path path) {
                open.add(path);
            }

            @Override
            public void closed(Path path) {
                open.remove(path);
            }
        });

        assertThatTree(run).deleted(tree).counted(2 * files + 2, "2 folders of %d, 2 more".formatted(files));
        assertThat(run)
                .leftNothingBehind()
                .holds(
                        open.isEmpty(),
                        "Expected every folder that was opened to be closed, but %d are still open."
                                .formatted(open.size()),
                        "Files.list and Files.walk keep a folder open until their stream is closed:"
                                + " try-with-resources does. In a tree of many folders there are no handles left some"
                                + " day.");
    }

    @Test
    @Order(2)
    @DisplayName("deletes an empty folder, and returns 0")
    void emptyFolder() throws InterruptedException {
        var run = delete();

        assertThatTree(run).deleted(tree).counted(0, "there was only a folder");
    }

    @Test
    @Order(3)
    @DisplayName("returns 0 where there is no such tree")
    void noTree() throws InterruptedException {
        Path nowhere = folder.resolve("nowhere");

        var run = delete(nowhere, new BusyTree.Somebody() {});

        assertThatTree(run).deleted(nowhere).counted(0, "there was nothing");
    }

    @Test
    @Order(4)
    @DisplayName("deletes 2,000 files in one folder")
    void manyFiles() throws Exception {
        Path many = Files.createDirectory(tree.resolve("many"));
        for (int number = 0; number < 2_000; number++) {
            Files.createFile(many.resolve("file-" + number));
        }

        var run = delete();

        assertThatTree(run).deleted(tree).counted(2_000, "all of them");
    }

    @Test
    @Order(5)
    @DisplayName("counts from 0 again when it is called a second time")
    void calledTwice() throws Exception {
        branch("a");
        var first = delete();
        branch("b");
        var second = delete();

        assertThatTree(first).counted(files, "a folder of %d".formatted(files));
        assertThatTree(second).deleted(tree).counted(files, "another folder of %d".formatted(files));
    }

    @Test
    @Order(10)
    @DisplayName("deletes symbolic links, and nothing that they point to")
    void doesNotFollowLinks() throws Exception {
        branch("a");
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(Files.createDirectory(outside.resolve("deep")).resolve("precious"), "keep me");
        Files.writeString(outside.resolve("letter"), "keep me too");
        link("to-folder", outside);
        link("to-file", outside.resolve("letter"));
        link("to-nothing", folder.resolve("nowhere"));
        var before = TreeAssert.content(outside);

        var run = delete();

        assertThatTree(run)
                .leftAlone(outside, before)
                .deleted(tree)
                .counted(files + 3, "%d files, 3 links".formatted(files));
    }

    @Test
    @Order(12)
    @DisplayName("does not go round in circles when a link leads back into the tree")
    void linkInACircle() throws Exception {
        branch("a");
        link("to-parent", tree);

        var run = delete();

        assertThatTree(run).deleted(tree).counted(files + 1, "%d files, 1 link".formatted(files));
    }

    @Test
    @Order(11)
    @DisplayName("deletes the link only when the tree itself is one")
    void treeIsALink() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("letter"), "keep me");
        Path link = link("link", outside);
        var before = TreeAssert.content(outside);

        var run = delete(link, new BusyTree.Somebody() {});

        assertThatTree(run).leftAlone(outside, before).deleted(link).counted(1, "the link");
    }

    @Test
    @Order(20)
    @DisplayName("goes on when a file vanishes after it was found, and does not count it")
    void foundAndGone() throws Exception {
        List<Path> branches = List.of(branch("a"), branch("b"));
        Path victim = branches.get(1).resolve("file-2");

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void found(Path path) {
                if (path.equals(victim)) {
                    BusyTree.vanish(path);
                }
            }
        });

        assertThatTree(run).deleted(tree).counted(2 * files - 1, allBut(1));
    }

    @Test
    @Order(21)
    @DisplayName("goes on when a file vanishes just before it is deleted, and does not count it")
    void goneWhenDeleted() throws Exception {
        branch("a");
        Path victim = branch("b").resolve("file-3");

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void deleting(Path path) {
                if (path.equals(victim)) {
                    BusyTree.vanish(path);
                }
            }
        });

        assertThatTree(run).deleted(tree).counted(2 * files - 1, allBut(1));
    }

    @Test
    @Order(22)
    @DisplayName("goes on when a folder vanishes with all that is in it, after it was found")
    void folderGone() throws Exception {
        branch("a");
        Path victim = branch("b");
        branch("b/c");
        branch("d");

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void found(Path path) {
                if (path.equals(victim)) {
                    BusyTree.vanish(path);
                }
            }
        });

        assertThatTree(run).deleted(tree).counted(2 * files, "2 folders of %d, without the vanished".formatted(files));
    }

    @Test
    @Order(23)
    @DisplayName("goes on when a folder vanishes just before it is opened, or just before it is deleted")
    void folderGoneAtTheDoor() throws Exception {
        branch("a");
        Path unopened = branch("b");
        Path emptied = branch("c");

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void opening(Path path) {
                if (path.equals(unopened)) {
                    BusyTree.vanish(path);
                }
            }

            /** Not before its files are gone: whoever tries to delete it while it is full has not lost anything yet. */
            @Override
            public void deleting(Path path) throws IOException {
                if (path.equals(emptied) && isEmpty(path)) {
                    BusyTree.vanish(path);
                }
            }
        });

        assertThatTree(run).deleted(tree).counted(2 * files, "2 folders of %d, without the vanished".formatted(files));
    }

    @Test
    @Order(24)
    @DisplayName("ends well when the whole tree vanishes: before it is opened, while it is listed, or when it is empty")
    void wholeTreeGone() throws Exception {
        branch("a");
        var unopened = delete(new BusyTree.Somebody() {
            @Override
            public void opening(Path path) {
                if (path.equals(tree)) {
                    BusyTree.vanish(path);
                }
            }
        });
        assertThatTree(unopened).deleted(tree).counted(0, "all had vanished before");

        branch("a");
        var listed = delete(new BusyTree.Somebody() {
            @Override
            public void found(Path path) {
                BusyTree.vanish(tree);
            }
        });
        assertThatTree(listed).deleted(tree).counted(0, "all had vanished when the first was found");

        branch("a");
        var emptied = delete(new BusyTree.Somebody() {
            @Override
            public void deleting(Path path) throws IOException {
                if (path.equals(tree) && isEmpty(path)) {
                    BusyTree.vanish(path);
                }
            }
        });
        assertThatTree(emptied).deleted(tree).counted(files, "a folder of %d".formatted(files));
    }

    @Test
    @Order(60)
    @DisplayName("fails when a file, a folder or the tree itself is there but cannot be deleted")
    void failsLoudly() throws Exception {
        for (String name : List.of("b/file-1", "b", "")) {
            branch("a");
            branch("b");
            Path locked = tree.resolve(name);

            var run = delete(new BusyTree.Somebody() {
                @Override
                public void deleting(Path path) throws IOException {
                    if (path.equals(locked)) {
                        throw new AccessDeniedException(path.toString());
                    }
                }
            });

            assertThat(run)
                    .failedWith(
                            "the AccessDeniedException of " + folder.relativize(locked),
                            cause -> cause instanceof AccessDeniedException denied
                                    && locked.toString().equals(denied.getFile()));
        }
    }

    @Test
    @Order(61)
    @DisplayName("fails when a folder in the tree, or the tree itself, cannot be opened")
    void cannotBeOpened() throws Exception {
        branch("a");
        for (Path locked : List.of(branch("b/c"), tree)) {
            var run = delete(new BusyTree.Somebody() {
                @Override
                public void opening(Path folder) throws IOException {
                    if (folder.equals(locked)) {
                        throw new AccessDeniedException(folder.toString());
                    }
                }
            });

            assertThat(run)
                    .failedWith(
                            "the AccessDeniedException of " + folder.relativize(locked),
                            cause -> cause instanceof AccessDeniedException denied
                                    && locked.toString().equals(denied.getFile()));
        }
    }

    @Test
    @Order(62)
    @DisplayName("fails when a folder cannot be listed to its end")
    void cannotBeListed() throws Exception {
        branch("a");
        Path last = branch("b").resolve("file-4");

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void found(Path path) throws IOException {
                if (path.equals(last)) {
                    throw new IOException("input/output error in b");
                }
            }
        });

        assertThat(run)
                .failedWith(
                        "\"input/output error in b\"",
                        cause -> String.valueOf(cause.getMessage()).contains("input/output error in b"));
    }

    /** Whoever looks again and deletes the new file as well is right, too. */
    @Test
    @Order(63)
    @DisplayName("fails, or deletes that too, when somebody puts a new file into a folder just before it is deleted")
    void newFile() throws Exception {
        branch("a");
        Path refilled = branch("b");
        Path added = refilled.resolve("new");
        boolean[] done = {false};

        var run = delete(new BusyTree.Somebody() {
            @Override
            public void deleting(Path path) throws IOException {
                if (path.equals(refilled) && !done[0] && isEmpty(path)) {
                    done[0] = true;
                    Files.writeString(added, "data");
                }
            }
        });

        assertThat(run)
                .holds(
                        run.failure().isPresent() || !Files.exists(tree, LinkOption.NOFOLLOW_LINKS),
                        "Expected the tree to be gone, or an exception, but the call returned, and %s is still there."
                                .formatted(folder.relativize(added)),
                        "Only what has vanished is no failure. A folder that cannot be deleted, because it is not"
                                + " empty any more for example, is one: whoever is told nothing takes it for gone.");
        if (run.failure().isPresent()) {
            assertThat(run)
                    .failedWith(
                            "the DirectoryNotEmptyException of " + folder.relativize(refilled),
                            DirectoryNotEmptyException.class::isInstance);
        } else {
            assertThatTree(run).counted(2 * files + 1, "2 folders of %d, 1 new file".formatted(files));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private String allBut(int vanished) {
        return "2 folders of %d, without the %d that vanished".formatted(files, vanished);
    }

    private Path link(String name, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(tree.resolve(name), target);
        } catch (UnsupportedOperationException | IOException e) {
            return abort("This machine does not let us make symbolic links: " + e);
        }
    }
}
