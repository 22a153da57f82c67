package c08_letters;

import kata.Todo;

/** Makes each iteration in a child process, and its calls on threads of that process. */
public final class ProcessesOutside implements ProcessIterations {

    /** All children are started at once. Asking one means waiting for it, so each has a thread here. */
    @Override
    public void run(Job job) throws Exception {
        // TODO for each iteration a thread that starts a child with kata.Worker.start(ProcessesOutside.class,
        // job.toArguments()) and asks it for one thing: the iteration of this number. Then wait for all of them.
        throw new Todo("a child process for each iteration");
    }

    /** What a child does: the iteration whose number it is told. It answers when the file is there. */
    public static void main(String[] arguments) throws Exception {
        // TODO Job.of(arguments) is the job. Worker.serve(iteration -> …) is handed the number as text, does what
        // ThreadsInside does for one iteration, with sessions of a new SessionFactory(), and answers any text.
        throw new Todo("the child's part: one iteration, its calls at once");
    }
}
