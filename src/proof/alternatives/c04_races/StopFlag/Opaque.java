// A VarHandle: no more than that the value is seen in the end.
package c04_races;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class StopFlag implements Repeating {

    private static final VarHandle STOPPED = handle();

    private final Runnable step;

    private boolean stopped;

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(StopFlag.class, "stopped", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public StopFlag(Runnable step) {
        this.step = step;
    }

    @Override
    public void run() {
        while (!(boolean) STOPPED.getOpaque(this)) {
            step.run();
        }
    }

    @Override
    public void stop() {
        STOPPED.setOpaque(this, true);
    }
}
