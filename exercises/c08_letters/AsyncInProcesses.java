package c08_letters;

import kata.Todo;

/** Makes each iteration in a child process, which has all its calls under way at once and no thread for any of them. */
public final class AsyncInProcesses implements AsyncProcessIterations {

    /** All children are started at once. Asking one means waiting for it, so each has a thread here, in the parent. */
    @Override
    public void run(Job job, int port) throws Exception {
        // TODO as in ProcessesOutside, and the port is one more argument for each child, its fifth.
        throw new Todo("a child process for each iteration");
    }

    /** What a child does: the iteration whose number it is told. It answers when the file is there. */
    public static void main(String[] arguments) throws Exception {
        // TODO in Worker.serve(iteration -> …), open AsyncStrings.open(job.service(), Gauge.ofParent(port)) and ask for
        // all answers before you wait for one. Look up: CompletableFuture.allOf, thenApply.
        throw new Todo("the child's part: one iteration, its calls at once, and no thread waits for them");
    }
}
