// A VarHandle on a plain field.
package c04_races;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public final class Counter implements Counting {

    private static final VarHandle COUNT = handle();

    private volatile long count;

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(Counter.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Override
    public void increment() {
        COUNT.getAndAdd(this, 1L);
    }

    @Override
    public long value() {
        return count;
    }
}
