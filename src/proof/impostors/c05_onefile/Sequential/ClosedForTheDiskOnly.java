// Fails in: typistFails
// Says: Expected every stream to be closed, but 1 of 1 is open.
// The stream is closed when the disk fails, but not when the typist does.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        OutputStream out = file.append();
        try {
            for (Message message : messages) {
                ByteArrayOutputStream block = new ByteArrayOutputStream();
                typist.type(message, block);
                block.writeTo(out);
            }
        } catch (IOException e) {
            out.close();
            throw e;
        }
        out.close();
    }
}
