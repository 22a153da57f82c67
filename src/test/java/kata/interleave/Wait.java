package kata.interleave;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits from which a thread may return although nobody woke it up: their documentation says so, and it hardly ever happens.
 * The copy calls {@link Points} instead, where it does.
 */
enum Wait {
    MONITOR(Object.class, "wait", "waitOn", ConstantDescs.CD_Object),
    CONDITION(Condition.class, "await", "await", type(Condition.class)),
    CONDITION_UNINTERRUPTIBLY(Condition.class, "awaitUninterruptibly", "awaitUninterruptibly", type(Condition.class)),
    PARK(LockSupport.class, "park", "park"),
    PARK_FOR(LockSupport.class, "park", "park", ConstantDescs.CD_Object);

    private final ClassDesc owner;
    private final String name;
    private final String method;
    private final MethodTypeDesc type;

    /**
     * @param method its name in {@link Points}
     * @param parameters its parameters there: the object is the first one
     */
    Wait(Class<?> owner, String name, String method, ClassDesc... parameters) {
        this.owner = type(owner);
        this.name = name;
        this.method = method;
        this.type = MethodTypeDesc.of(ConstantDescs.CD_void, parameters);
    }

    private static ClassDesc type(Class<?> type) {
        return ClassDesc.of(type.getName());
    }

    /** The wait that is called; none if the call is something else, or has a limit. */
    static Optional<Wait> of(InvokeInstruction call) {
        return Arrays.stream(values()).filter(wait -> wait.isCalledBy(call)).findFirst();
    }

    static boolean isCall(InvokeInstruction call) {
        return of(call).isPresent();
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
