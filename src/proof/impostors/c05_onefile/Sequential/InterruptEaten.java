// Fails in: typistFails
// Says: returned as if nothing had happened
// A typist that is interrupted leaves half a block; the flag is set again, and the next message is typed.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append())) {
            for (Message message : messages) {
                try {
                    typist.type(message, out);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
