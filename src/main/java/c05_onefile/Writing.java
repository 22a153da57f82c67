package c05_onefile;

import java.util.List;

/** Appends messages to one file. */
@FunctionalInterface
public interface Writing {

    /**
     * Has every message typed once, and appends its block to the file. A block is whole: no other letter comes between its
     * first letter and its last. Where threads share the file a block is written by a single call, so that nobody can come
     * between two.
     *
     * @param messages what to write; may be empty
     * @param typist types the blocks
     * @param file where they go; whoever opens a stream closes it
     * @throws Exception the first failure, or an exception that has it as its cause
     */
    void write(List<Message> messages, Typist typist, LetterFile file) throws Exception;
}
