package kata.interleave;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Copies classes with points in their methods. */
final class Weaver {

    private final ClassModel main;
    private final Set<String> own;
    private final Steps steps;
    private final Sites sites;
    private final ClassFile classFile;

    /**
     * @param main the learner's class
     * @param all the same and what else is the learner's
     * @param steps what is a step
     * @param sites where the steps' sites are kept
     * @param loader knows the classes that these ones speak of
     */
    Weaver(ClassModel main, Collection<ClassModel> all, Steps steps, Sites sites, ClassLoader loader) {
        this.main = main;
        this.own = all.stream().map(type -> type.thisClass().asInternalName()).collect(Collectors.toSet());
        this.steps = steps;
        this.sites = sites;
        this.classFile =
                ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofClassLoading(loader)));
    }

    /** The class file of the copy. */
    byte[] weave(ClassModel type) {
        String file = type.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("?");
        return classFile.transformClass(type, (builder, element) -> {
            switch (element) {
                case MethodModel method when method.code().isPresent() -> weave(builder, method, file);
                case NestHostAttribute host -> nestHost(type, host).ifPresent(builder::with);
                case InnerClassesAttribute inner -> builder.with(innerClasses(inner));
                default -> builder.with(element);
            }
            if (element == type.attributes().getLast() && isNestHost(type)) {
                builder.with(nestMembers());
            }
        });
    }

    /** Where the learner's class is nested in another one, which is not copied, its copy is the host of a nest itself. */
    private boolean isNestHost(ClassModel type) {
        return type == main && type.findAttribute(Attributes.nestHost()).isPresent();
    }

    private Optional<NestHostAttribute> nestHost(ClassModel type, NestHostAttribute host) {
        if (own.contains(host.nestHost().asInternalName())) {
            return Optional.of(host);
        }
        return type == main ? Optional.empty() : Optional.of(NestHostAttribute.of(main.thisClass()));
    }

    private NestMembersAttribute nestMembers() {
        String name = main.thisClass().asInternalName();
        return NestMembersAttribute.ofSymbols(own.stream()
                .filter(member -> member.startsWith(name + "$"))
                .map(ClassDesc::ofInternalName)
                .toList());
    }

    private InnerClassesAttribute innerClasses(InnerClassesAttribute all) {
        return InnerClassesAttribute.of(all.classes().stream()
                .filter(inner -> !own.contains(inner.innerClass().asInternalName())
                        || inner.outerClass().isEmpty()
                        || own.contains(inner.outerClass().get().asInternalName()))
                .toList());
    }

    private void weave(ClassBuilder builder, MethodModel method, String file) {
        if (method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME)) {
            builder.transformMethod(method, MethodTransform.transformingCode(new InitialiserWeaver()));
            return;
        }
        PointWeaver points = new PointWeaver(steps, sites, method(method, file));
        if (method.flags().has(AccessFlag.SYNCHRONIZED)) {
            weaveSynchronized(builder, method, points);
        } else {
            builder.transformMethod(method, MethodTransform.transformingCode(points));
        }
    }

    /** Of a synchronized method two are made: one has the point and calls the other one, which has the monitor. */
    private static void weaveSynchronized(ClassBuilder builder, MethodModel method, PointWeaver points) {
        String actual = method.methodName().stringValue() + "$synchronized";
        int flags = method.flags().flagsMask();
        builder.transformMethod(method, (copy, element) -> {
            switch (element) {
                case AccessFlags _ -> copy.withFlags(flags & ~ClassFile.ACC_SYNCHRONIZED);
                case CodeModel _ -> copy.withCode(code -> points.callSynchronized(code, method, actual));
                default -> copy.with(element);
            }
        });
        CodeModel body = method.code().orElseThrow();
        builder.withMethodBody(
                actual,
                method.methodTypeSymbol(),
                flags & ~(ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED)
                        | ClassFile.ACC_PRIVATE
                        | ClassFile.ACC_SYNTHETIC,
                code -> {
                    reserveLocals(code, body);
                    code.transform(body, points);
                });
    }

    /** So that new local variables do not lie upon those of the original. */
    private static void reserveLocals(CodeBuilder code, CodeModel original) {
        int count = ((CodeAttribute) original).maxLocals();
        int next = code.allocateLocal(TypeKind.INT);
        while (next + 1 < count) {
            next = code.allocateLocal(TypeKind.INT);
        }
    }

    private static PointWeaver.Method method(MethodModel method, String file) {
        return new PointWeaver.Method(
                file,
                method.code().map(Weaver::firstLine).orElse(0),
                method.flags().has(AccessFlag.STATIC),
                method.methodName().equalsString(ConstantDescs.INIT_NAME),
                method.code().map(Weaver::locals).orElse(Map.of()));
    }

    /** Only those whose slots are no other variables' too. */
    private static Map<Integer, String> locals(CodeModel code) {
        Map<Integer, String> names = new HashMap<>();
        code.elementStream()
                .filter(LocalVariable.class::isInstance)
                .map(LocalVariable.class::cast)
                .forEach(local -> names.merge(
                        local.slot(), local.name().stringValue(), (one, other) -> one.equals(other) ? one : ""));
        return names;
    }

    private static int firstLine(CodeModel code) {
        return code.elementStream()
                .filter(LineNumber.class::isInstance)
                .map(element -> ((LineNumber) element).line())
                .findFirst()
                .orElse(0);
    }

    /** Keeps a class's initialiser free of points, and what it calls as well. */
    private static final class InitialiserWeaver implements CodeTransform {

        private static final ClassDesc POINTS = ClassDesc.of(Points.class.getName());
        private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);

        @Override
        public void atStart(CodeBuilder code) {
            code.invokestatic(POINTS, "beginInitialiser", NOTHING);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof ReturnInstruction) {
                code.invokestatic(POINTS, "endInitialiser", NOTHING);
            }
            code.with(element);
        }
    }
}
