package c12_processes;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.evidence.Unit;

/** What {@code kill -9} does, on every system. */
final class Killed {

    private Killed() {}

    /** Kills the child process that does a unit of work, and waits until it has ended. Does nothing to this process. */
    static void inTheMiddleOf(Unit unit) {
        now(unit.caller().orElseThrow().process());
    }

    /** Kills a child process and waits until it has ended. Does nothing to this process. */
    static void now(long process) {
        if (process != ProcessHandle.current().pid()) {
            ProcessHandle.of(process).ifPresent(Killed::kill);
        }
    }

    private static void kill(ProcessHandle child) {
        child.destroyForcibly();
        try {
            child.onExit().get(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the child withstood being killed", e);
        }
    }
}
