// Fails in: wholeBlocks
// Says: still in a buffer that was not closed
// What is in the buffer at the end never reaches the disk.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    @SuppressWarnings("resource")
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        OutputStream out = new BufferedOutputStream(file.append());
        for (Message message : messages) {
            typist.type(message, out);
        }
    }
}
