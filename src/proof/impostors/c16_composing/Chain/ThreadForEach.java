// Fails in: fewThreads
// Says: Expected no thread but the caller's
// A virtual thread a book waits for both calls.
package c16_composing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public final class Chain implements Reading {

    @Override
    public CompletableFuture<List<String>> read(List<String> titles, Archive archive) {
        List<CompletableFuture<String>> texts =
                titles.stream().map(title -> onAThread(title, archive)).toList();
        return CompletableFuture.allOf(texts.toArray(CompletableFuture[]::new))
                .thenApply(
                        allDone -> texts.stream().map(CompletableFuture::join).toList());
    }

    private static CompletableFuture<String> onAThread(String title, Archive archive) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                text.complete(waitFor(archive.fetch(waitFor(archive.find(title)))));
            } catch (InterruptedException | RuntimeException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }

    private static String waitFor(CompletableFuture<String> answer) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        answer.whenComplete((value, failure) -> done.countDown());
        done.await();
        return answer.join();
    }
}
