// Fails in: oneBufferedWriter
// Says: writes to the disk, but there were
// Without a buffer each letter goes to the disk by itself.
package c05_onefile;

import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = file.append()) {
            for (Message message : messages) {
                typist.type(message, out);
            }
        }
    }
}
