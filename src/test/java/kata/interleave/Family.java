package kata.interleave;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds out which classes are the learner's. Handed in is one; it may have nested classes, and the learner may have written
 * further classes of the same package, which it uses. What the interfaces of the handed-in class speak of is not the
 * learner's: objects of these types pass between the test and the learner's code, so that both must have the same.
 */
final class Family {

    private static final Pattern TYPE_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    private final Class<?> main;
    private final Map<String, ClassModel> models = new LinkedHashMap<>();

    private Family(Class<?> main) {
        this.main = main;
    }

    /** The learner's classes by their names. */
    static Map<String, ClassModel> of(Class<?> main, List<Class<?>> more) {
        Family family = new Family(main);
        family.models.put(main.getName(), model(main));
        more.forEach(type -> family.models.put(type.getName(), model(type)));
        family.addReachable(family.contract());
        return family.models;
    }

    private void addReachable(Set<String> contract) {
        Deque<ClassModel> open = new ArrayDeque<>(models.values());
        while (!open.isEmpty()) {
            for (String name : spokenOf(open.pop())) {
                if (!models.containsKey(name) && !contract.contains(name) && isLearners(name)) {
                    load(name).filter(type -> !isThrownAtTheTest(type)).ifPresent(type -> {
                        ClassModel model = model(type);
                        models.put(name, model);
                        open.push(model);
                    });
                }
            }
        }
    }

    /** An exception that everybody can see may be one that the test knows: it stays what it is. */
    private boolean isThrownAtTheTest(Class<?> type) {
        return Throwable.class.isAssignableFrom(type) && isForEverybody(type) && !isNestedInOne(type.getName());
    }

    /** Others are only seen by classes of the same loader, so a copy needs copies of them. */
    private static boolean isForEverybody(Class<?> type) {
        return Modifier.isPublic(type.getModifiers());
    }

    /** A nested class takes only its own nested classes along: it lies in somebody else's file. */
    private boolean isLearners(String name) {
        return isNestedInOne(name) || main.getEnclosingClass() == null && isInPackage(name);
    }

    private boolean isNestedInOne(String name) {
        return models.keySet().stream().anyMatch(own -> name.startsWith(own + "$"));
    }

    private boolean isInPackage(String name) {
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? "" : name.substring(0, dot)).equals(main.getPackageName());
    }

    /** The names of the types that the interfaces and superclasses lead to, but for the learner's own among these. */
    private Set<String> contract() {
        Set<String> names = new TreeSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        addContracts(main, open);
        while (!open.isEmpty()) {
            Class<?> type = open.pop();
            if (isInPackage(type.getName()) && !models.containsKey(type.getName()) && names.add(type.getName())) {
                for (String name : spokenOf(model(type))) {
                    if (isInPackage(name)) {
                        load(name).ifPresent(open::push);
                    }
                }
            }
        }
        return names;
    }

    /** The learner's own lead to contracts in turn. */
    private void addContracts(Class<?> type, Collection<Class<?>> contracts) {
        Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                .forEach(above -> {
                    if (isForEverybody(above) && !isNestedInOne(above.getName())) {
                        contracts.add(above);
                    } else {
                        addContracts(above, contracts);
                    }
                });
    }

    private Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, main.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Set<String> spokenOf(ClassModel model) {
        Set<String> names = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> names.add(type.asInternalName().replace('/', '.'));
                case Utf8Entry text -> {
                    Matcher types = TYPE_IN_DESCRIPTOR.matcher(text.stringValue());
                    while (types.find()) {
                        names.add(types.group(1).replace('/', '.'));
                    }
                }
                default -> {}
            }
        }
        return names;
    }

    /** Reads the class file from where the class comes from: a loader may know another class of the same name. */
    private static ClassModel model(Class<?> type) {
        URL location = type.getProtectionDomain().getCodeSource().getLocation();
        String file = type.getName().replace('.', '/') + ".class";
        try (URLClassLoader loader = new URLClassLoader(new URL[] {location}, null);
                InputStream in = loader.getResourceAsStream(file)) {
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
