// Fails in: writesInAChild
// Says: but the parent made notes itself
// There is no child at all.
package c12_processes;

import kata.Gauge;

public final class OwnMemory implements NoteTaking {

    @Override
    public Notes writeInChild(String text, int port) throws InterruptedException {
        String before = Note.read();
        Note.write(text, Gauge.ofParent(port));
        return new Notes(before, Note.read());
    }
}
