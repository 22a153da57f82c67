package kata.interleave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The learner's classes, with points in them. */
final class LearnersClasses {

    /** Static fields of these types never change what happens. */
    private static final Set<String> STATELESS = Set.of(
            VarHandle.class.descriptorString(),
            ConstantDescs.CD_MethodHandle.descriptorString(),
            ConstantDescs.CD_MethodHandles_Lookup.descriptorString(),
            ConstantDescs.CD_String.descriptorString());

    private final Class<?> main;
    private final Map<String, byte[]> files;
    private final List<Site> sites;
    private final boolean startThreads;
    private final boolean mayWait;
    private final boolean haveState;
    private final Class<?> copy;
    private volatile Crowd crowd;

    private LearnersClasses(Class<?> main, Map<String, ClassModel> models) {
        this.main = main;
        Sites numbered = new Sites();
        Weaver weaver = new Weaver(
                models.get(main.getName()),
                models.values(),
                new Steps(models.values(), main.getClassLoader()),
                numbered,
                main.getClassLoader());
        files = new LinkedHashMap<>();
        models.forEach((name, model) -> files.put(name, weaver.weave(model)));
        sites = numbered.all();
        startThreads = anyCall(models.values(), Steps::startsThread);
        mayWait = anyCall(models.values(), Wait::isCall);
        haveState = haveState(models.values());
        copy = define();
    }

    /**
     * Copies the class, its nested classes and what else of its package is the learner's.
     *
     * @param more further classes of the learner
     */
    static LearnersClasses of(Class<?> main, List<Class<?>> more) {
        return new LearnersClasses(main, Family.of(main, more));
    }

    private static boolean anyCall(Collection<ClassModel> models, Predicate<InvokeInstruction> which) {
        return models.stream()
                .flatMap(model -> model.methods().stream())
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeInstruction call && which.test(call));
    }

    private static boolean haveState(Collection<ClassModel> models) {
        return models.stream()
                .flatMap(model -> model.fields().stream())
                .filter(field -> field.flags().has(AccessFlag.STATIC))
                .anyMatch(LearnersClasses::isState);
    }

    private static boolean isState(FieldModel field) {
        boolean isConstant = field.flags().has(AccessFlag.FINAL)
                && (field.findAttribute(Attributes.constantValue()).isPresent()
                        || field.fieldTypeSymbol().isPrimitive()
                        || STATELESS.contains(field.fieldType().stringValue()));
        return !isConstant;
    }

    List<Site> sites() {
        return sites;
    }

    /** Whether there is code that starts threads, or hands something to threads that are there. */
    boolean startThreads() {
        return startThreads;
    }

    /** Whether there is a wait from which a thread may return for no reason. */
    boolean mayWait() {
        return mayWait;
    }

    /** From now on the threads that the learner's code starts meet there. */
    void gather(Crowd threads) {
        crowd = threads;
    }

    /** Makes objects of the class, for one order: static fields are as new as the objects. */
    <T> Maker<T> maker() {
        Class<?> type = haveState ? define() : copy;
        return arguments -> make(type, arguments);
    }

    private Class<?> define() {
        try {
            return new Loader().loadClass(main.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("There is no class file of " + main, e);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T make(Class<?> type, Object... arguments) {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> takes(candidate, arguments))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has no constructor for %s".formatted(type.getName(), Values.arguments(arguments))));
        constructor.setAccessible(true);
        try {
            return (T) constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean takes(Constructor<?> constructor, Object... arguments) {
        Class<?>[] types = constructor.getParameterTypes();
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            boolean fits = arguments[i] == null
                    ? !types[i].isPrimitive()
                    : MethodType.methodType(types[i]).wrap().returnType().isInstance(arguments[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Defines the copies; all other classes are those that the test knows. */
    final class Loader extends ClassLoader {

        Loader() {
            super(main.getClassLoader());
        }

        Optional<Crowd> crowd() {
            return Optional.ofNullable(crowd);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] file = files.get(name);
            if (file == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, file, 0, file.length, main.getProtectionDomain()) : loaded;
            }
        }
    }
}
