package kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("FileStore · small files that are counted while they are open")
class FileStoreTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("writes a number and reads it back, by waiting or without")
    void writesAndReads() throws Exception {
        FileStore store = FileStore.in(folder);
        try (OpenFile file = store.open(7)) {
            file.write(-42);
            assertThat(file.read()).isEqualTo(-42);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4);
        try (AsynchronousFileChannel file = store.openAsync(7)) {
            assertThat(file.read(bytes, 0).get()).isEqualTo(4);
            assertThat(file.size()).isEqualTo(4);
            assertThat(file.isOpen()).isTrue();
        }

        assertThat(bytes.getInt(0)).isEqualTo(-42);
        assertThat(Files.size(folder.resolve("file-7"))).isEqualTo(4);
    }

    @Test
    @DisplayName("counts what is open now, and the most that ever was; closing twice counts once")
    void counts() throws IOException {
        List<String> reported = new ArrayList<>();
        Gauge gauge = unit -> {
            reported.add("+" + unit);
            return () -> reported.add("-" + unit);
        };
        FileStore store = FileStore.in(folder).reportingTo(gauge, 0);
        OpenFile one = store.open(1);
        AsynchronousFileChannel two = store.openAsync(2);

        assertThat(store.openNow()).isEqualTo(2);
        one.close();
        one.close();
        assertThat(store.openNow()).isEqualTo(1);
        two.close();
        assertThat(store.openNow()).isZero();
        assertThat(store.peakOpen()).isEqualTo(2);
        assertThat(reported).containsExactly("+file-1", "+file-2", "-file-1", "-file-2");
    }

    @Test
    @DisplayName("a file that cannot be opened does not count as open")
    void cannotBeOpened() throws IOException {
        Files.createDirectory(folder.resolve("file-1"));
        List<String> open = new ArrayList<>();
        FileStore store = FileStore.in(folder)
                .reportingTo(
                        unit -> {
                            open.add(unit);
                            return () -> open.remove(unit);
                        },
                        0);

        assertThatThrownBy(() -> store.open(1)).isInstanceOf(IOException.class);
        assertThat(open).isEmpty();
        assertThat(store.openNow()).isZero();
    }

    @Test
    @DisplayName("tells another process where it is, and what is wrong with its disk")
    void address() throws IOException {
        FileStore there =
                FileStore.at(FileStore.in(folder).rotting(1).failing(2).address());
        try (OpenFile rotten = there.open(1);
                OpenFile failing = there.open(2)) {
            rotten.write(1_000);
            assertThat(rotten.read()).isNotEqualTo(1_000);
            assertThatThrownBy(() -> failing.write(1)).hasMessageContaining("file-2: no space");
            assertThatThrownBy(failing::read).isInstanceOf(EOFException.class);
        }
        assertThatThrownBy(() -> FileStore.at("somewhere")).hasMessage("Not the address of a store: somewhere");
    }

    @Test
    @DisplayName("an asynchronous file tells its failures to whoever asked")
    void asyncFailures() throws IOException {
        FileStore store = FileStore.in(folder).failing(2);
        AsynchronousFileChannel closed = store.openAsync(1);
        closed.close();
        try (AsynchronousFileChannel failing = store.openAsync(2)) {
            assertThatThrownBy(() -> failing.write(ByteBuffer.allocate(4), 0).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("file-2: no space");
        }
        assertThatThrownBy(() -> closed.read(ByteBuffer.allocate(4), 0).get())
                .hasCauseInstanceOf(ClosedChannelException.class);
    }
}
