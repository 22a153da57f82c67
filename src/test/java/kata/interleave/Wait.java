package kata.interleave;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits from which a thread may return although nobody woke it up: their documentation says so, and it hardly ever happens.
 * The copy calls {@link Points} instead, where it does. Those with a limit are among them.
 */
enum Wait {
    MONITOR(Object.class, "wait", "waitOn", ConstantDescs.CD_void, ConstantDescs.CD_Object),
    MONITOR_WITH_LIMIT(
            Object.class, "wait", "waitOn", ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_long),
    CONDITION(Condition.class, "await", "await", ConstantDescs.CD_void, type(Condition.class)),
    CONDITION_WITH_LIMIT(
            Condition.class,
            "await",
            "await",
            ConstantDescs.CD_boolean,
            type(Condition.class),
            ConstantDescs.CD_long,
            type(TimeUnit.class)),
    CONDITION_WITH_NANOS(
            Condition.class,
            "awaitNanos",
            "awaitNanos",
            ConstantDescs.CD_long,
            type(Condition.class),
            ConstantDescs.CD_long),
    CONDITION_UNINTERRUPTIBLY(
            Condition.class,
            "awaitUninterruptibly",
            "awaitUninterruptibly",
            ConstantDescs.CD_void,
            type(Condition.class)),
    PARK(LockSupport.class, "park", "park", ConstantDescs.CD_void),
    PARK_FOR(LockSupport.class, "park", "park", ConstantDescs.CD_void, ConstantDescs.CD_Object);

    /** Calls with a limit of time, which is over at once in some orders, as it may be when others take very long. */
    private static final Set<String> WITH_LIMIT = Set.of("await", "get", "offer", "poll", "tryAcquire", "tryLock");

    private final ClassDesc owner;
    private final String name;
    private final String method;
    private final MethodTypeDesc type;

    /**
     * @param method its name in {@link Points}
     * @param result its result's type
     * @param parameters its parameters there: the object is the first one
     */
    Wait(Class<?> owner, String name, String method, ClassDesc result, ClassDesc... parameters) {
        this.owner = type(owner);
        this.name = name;
        this.method = method;
        this.type = MethodTypeDesc.of(result, parameters);
    }

    private static ClassDesc type(Class<?> type) {
        return ClassDesc.of(type.getName());
    }

    /** The wait that is called; none if the call is something else. */
    static Optional<Wait> of(InvokeInstruction call) {
        return Arrays.stream(values()).filter(wait -> wait.isCalledBy(call)).findFirst();
    }

    static boolean isCall(InvokeInstruction call) {
        return of(call).isPresent() || hasLimit(call);
    }

    /** Whether it is another call that may wait, no longer than its last two arguments say. */
    static boolean hasLimit(InvokeInstruction call) {
        List<ClassDesc> types = call.typeSymbol().parameterList();
        return call.owner().asInternalName().startsWith("java/util/concurrent/")
                && WITH_LIMIT.contains(call.name().stringValue())
                && types.size() > 1
                && types.getLast().equals(type(TimeUnit.class))
                && types.get(types.size() - 2).equals(ConstantDescs.CD_long)
                && of(call).isEmpty();
    }

    private boolean isCalledBy(InvokeInstruction call) {
        boolean isStatic = owner.equals(type(LockSupport.class));
        return call.name().equalsString(name)
                && call.owner().asSymbol().equals(owner)
                && call.typeSymbol().parameterCount() == type.parameterCount() - (isStatic ? 0 : 1);
    }

    String method() {
        return method;
    }

    MethodTypeDesc type() {
        return type;
    }
}
