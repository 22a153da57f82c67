package kata.interleave;

import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which instructions are steps that other threads could notice. The others are left out, because each step is one more
 * place to switch at: final fields, the learner's own methods (what they do has steps), classes whose
 * objects never change or are hardly ever shared.
 */
final class Steps {

    private static final Set<String> HARMLESS = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Class",
            "java/lang/Double",
            "java/lang/Enum",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Math",
            "java/lang/Record",
            "java/lang/Short",
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/time/Duration",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/concurrent/TimeUnit");

    private static final Set<String> HARMLESS_METHODS = Set.of(
            "java/lang/Thread.currentThread",
            "java/util/concurrent/locks/Lock.newCondition",
            "java/util/concurrent/locks/ReadWriteLock.readLock",
            "java/util/concurrent/locks/ReadWriteLock.writeLock",
            "java/util/concurrent/locks/ReentrantLock.newCondition",
            "java/util/concurrent/locks/ReentrantReadWriteLock.readLock",
            "java/util/concurrent/locks/ReentrantReadWriteLock.writeLock");

    private final ClassLoader loader;
    private final Set<String> ownMethods = new HashSet<>();
    private final Set<String> finalFields = new HashSet<>();
    private final Set<String> volatileFields = new HashSet<>();
    private final Set<String> plainFields = new HashSet<>();

    /**
     * @param own the learner's classes
     * @param loader knows the other classes that these ones speak of
     */
    Steps(Collection<ClassModel> own, ClassLoader loader) {
        this.loader = loader;
        for (ClassModel type : own) {
            String owner = type.thisClass().asInternalName();
            for (FieldModel field : type.fields()) {
                Set<String> alike = field.flags().has(AccessFlag.FINAL)
                        ? finalFields
                        : field.flags().has(AccessFlag.VOLATILE) ? volatileFields : plainFields;
                alike.add(owner + "." + field.fieldName().stringValue());
            }
            for (MethodModel method : type.methods()) {
                if (method.code().isPresent()) {
                    ownMethods.add(owner + "." + method.methodName().stringValue()
                            + method.methodType().stringValue());
                }
            }
        }
    }

    boolean isStep(FieldInstruction field) {
        String owner = field.owner().asInternalName();
        return !finalFields.contains(owner + "." + field.name().stringValue())
                && !isForeignAndFinal(owner.replace('/', '.'), field.name().stringValue());
    }

    /** What it reads or writes. Of a field that a class inherits nothing is known. */
    Site.Variable variable(FieldInstruction field) {
        String name = field.owner().asInternalName() + "." + field.name().stringValue();
        if (volatileFields.contains(name)) {
            return new Site.Variable.Ordered();
        }
        return plainFields.contains(name) ? new Site.Variable.Plain(name) : new Site.Variable.Unknown();
    }

    private boolean isForeignAndFinal(String owner, String name) {
        try {
            return Modifier.isFinal(
                    Class.forName(owner, false, loader).getField(name).getModifiers());
        } catch (ReflectiveOperationException e) {
            return false; // not public, so it is the learner's own, or one that it cannot reach
        }
    }

    boolean isStep(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        boolean isConstructor = call.opcode() == Opcode.INVOKESPECIAL && name.equals(ConstantDescs.INIT_NAME);
        return !isConstructor
                && !HARMLESS.contains(owner)
                && !HARMLESS_METHODS.contains(owner + "." + name)
                && !ownMethods.contains(owner + "." + name + call.type().stringValue());
    }

    /** Whether it starts a thread, or hands something to one. */
    static boolean startsThread(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        return switch (owner) {
            case "java/lang/Thread" -> name.startsWith("start") || name.startsWith("of");
            case "java/util/concurrent/CompletableFuture", "java/util/concurrent/CompletionStage" ->
                name.endsWith("Async") || name.endsWith("Timeout") || name.equals("delayedExecutor");
            case "java/util/Timer" -> true;
            default ->
                owner.startsWith("java/util/concurrent/Executor")
                        || owner.startsWith("java/util/concurrent/ForkJoin")
                        || owner.startsWith("java/util/concurrent/Scheduled")
                        || owner.startsWith("java/util/concurrent/ThreadPool")
                        || name.startsWith("parallel");
        };
    }

    /** The name of the class whose method is called, as its source has it. */
    static String simpleName(InvokeInstruction call) {
        return call.owner().asInternalName().replaceFirst("^.*[/$]", "");
    }
}
