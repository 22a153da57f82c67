// Fails in: oneBufferedWriter
// Says: Expected the file to be opened once, but it was opened 4 times.
// A stream a message.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        for (Message message : messages) {
            try (OutputStream out = new BufferedOutputStream(file.append())) {
                typist.type(message, out);
            }
        }
    }
}
