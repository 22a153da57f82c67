package c16_composing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A future that nobody can wait for: until it is done {@code get} and {@code join} throw, on what is made from it too. */
final class Unwaited<T> extends CompletableFuture<T> {

    private final String what;
    private final Consumer<String> onRefusal;

    /**
     * @param what what it is a future of, for messages
     * @param onRefusal is told of each attempt to wait for it
     */
    Unwaited(String what, Consumer<String> onRefusal) {
        this.what = what;
        this.onRefusal = onRefusal;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Unwaited<>(what.startsWith("what ") ? what : "what is made from " + what, onRefusal);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
        refuse("get()");
        return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        refuse("get()");
        return super.get(timeout, unit);
    }

    @Override
    public T join() {
        refuse("join()");
        return super.join();
    }

    private void refuse(String method) {
        if (isDone()) {
            return;
        }
        String refusal = ("%s would wait here, because %s is not done yet. Nobody needs to wait: say with thenApply(),"
                        + " thenCompose() or thenCombine() what is to happen when it is done")
                .formatted(method, what);
        onRefusal.accept(refusal);
        throw new IllegalStateException(refusal);
    }
}
