package c05_onefile;

import java.nio.channels.AsynchronousFileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.Todo;

/** Has all blocks under way to the disk at once, without a thread that waits. */
public final class Async implements AsyncWriting {

    /** Each block has its own place in the file before the first is written, so no write depends on another. */
    @Override
    public CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file)
            throws Exception {
        // TODO for each message: type it into memory, reserve the next offset (the first is the end of the file as it
        // is now), and call file.write(…) with a CompletionHandler that completes a CompletableFuture, one way or the
        // other. Return CompletableFuture.allOf of them.
        throw new Todo("reserve an offset, one write a block");
    }
}
