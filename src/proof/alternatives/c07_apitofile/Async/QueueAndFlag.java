// A queue of lines and a flag: whoever ends an append begins the next.
package c07_apitofile;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import kata.AsyncSession;

public final class Async implements AsyncApiToFile {

    @Override
    public CompletableFuture<Void> copy(List<URI> sites, AsyncSession session, AsyncLineFile file) {
        if (sites.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Desk desk = new Desk(file, sites.size());
        for (URI site : sites) {
            session.get(site).whenComplete((page, failure) -> {
                if (failure == null) {
                    desk.line(Answer.of(page).toJsonLine());
                } else {
                    desk.ended(failure);
                }
            });
        }
        return desk.done;
    }

    private static final class Desk {

        private final AsyncLineFile file;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private final Queue<String> waiting = new ArrayDeque<>();
        private boolean appending;
        private int left;
        private Throwable first;

        Desk(AsyncLineFile file, int left) {
            this.file = file;
            this.left = left;
        }

        synchronized void line(String line) {
            waiting.add(line);
            next();
        }

        private synchronized void next() {
            if (!appending && !waiting.isEmpty()) {
                appending = true;
                file.append(waiting.remove()).whenComplete((written, failure) -> {
                    synchronized (this) {
                        appending = false;
                    }
                    ended(failure);
                    next();
                });
            }
        }

        void ended(Throwable failure) {
            boolean last;
            synchronized (this) {
                first = first == null ? failure : first;
                left--;
                last = left == 0;
            }
            if (last && first == null) {
                done.complete(null);
            } else if (last) {
                done.completeExceptionally(first);
            }
        }
    }
}
