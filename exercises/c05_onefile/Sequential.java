package c05_onefile;

import java.util.List;
import kata.Todo;

/** Appends all messages one after another. */
public final class Sequential implements Writing {

    /** One buffered writer for all messages: it goes to the disk once for thousands of letters. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        // TODO open the file once with file.append(), put a BufferedOutputStream around it in a try-with-resources
        // statement, and have the typist type each message into it.
        throw new Todo("one buffered writer, one message after another");
    }
}
