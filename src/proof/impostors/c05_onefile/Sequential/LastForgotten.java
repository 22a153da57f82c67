// Fails in: wholeBlocks
// Says: in the file, but it is there 0 times.
// Off by one.
package c05_onefile;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        try (OutputStream out = new BufferedOutputStream(file.append())) {
            for (int i = 0; i < messages.size() - 1; i++) {
                typist.type(messages.get(i), out);
            }
            if (messages.size() == 1) {
                typist.type(messages.getFirst(), out);
            }
        }
    }
}
