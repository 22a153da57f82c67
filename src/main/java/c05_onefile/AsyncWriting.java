package c05_onefile;

import java.nio.channels.AsynchronousFileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Writes messages to the end of one file without waiting for the disk. */
@FunctionalInterface
public interface AsyncWriting {

    /**
     * Has every message typed once, asks for a single write a block, and returns before the first is done. No thread waits
     * meanwhile, and no more than 4 take part.
     *
     * @param messages what to write; may be empty
     * @param typist types the blocks
     * @param file where they go, behind what is there; the caller closes it. It may write in any order
     * @return completes when all blocks are in the file; fails with the first failure
     * @throws Exception if typing fails
     */
    CompletableFuture<Void> write(List<Message> messages, Typist typist, AsynchronousFileChannel file) throws Exception;
}
