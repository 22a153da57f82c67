// Fails in: closesAfterFailure
// Says: Expected every stream to be closed, but 1 of 1 is open.
// When writing fails, close() is never reached.
package c05_onefile;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;

public final class Sequential implements Writing {

    @Override
    public void write(List<Message> messages, Typist typist, LetterFile file) throws Exception {
        OutputStream out = file.append();
        for (Message message : messages) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            typist.type(message, block);
            block.writeTo(out);
        }
        out.close();
    }
}
