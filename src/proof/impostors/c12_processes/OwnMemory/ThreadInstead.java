// Fails in: writesInAChild
// Says: but the parent made notes itself
// A thread shares the memory of its process.
package c12_processes;

import kata.Gauge;

public final class OwnMemory implements NoteTaking {

    @Override
    public Notes writeInChild(String text, int port) throws InterruptedException {
        String before = Note.read();
        String[] child = new String[1];
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                Note.write(text, Gauge.ofParent(port));
                child[0] = Note.read();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.join();
        return new Notes(before, child[0]);
    }
}
