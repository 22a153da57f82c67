// Fails in: noRoomForTheLast
// Says: it returned as if nothing had happened
// The stream is closed quietly, and what was still in its buffer is lost without a word.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Appends all messages one after another. */
public final class Sequential implements Writing {

    /** One buffered writer for all messages: it goes to the disk once for thousands of letters. */
    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        OutputStream out = new BufferedOutputStream(file.append());
        try {
            for (Message message : messages) {
                typist.type(message, out);
            }
        } finally {
            try {
                out.close();
            } catch (IOException ignored) {
                // "it is only being closed"
            }
        }
    }
}
