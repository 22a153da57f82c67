package kata.interleave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Copies a method's code with calls of {@link Points} around each step that other threads could notice. Before a step the
 * thread may be held; after it, its result is noted.
 */
final class PointWeaver implements CodeTransform {

    private static final ClassDesc POINTS = ClassDesc.of(Points.class.getName());
    private static final MethodTypeDesc BEFORE = MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_Object.arrayType(), ConstantDescs.CD_int);
    private static final MethodTypeDesc AFTER =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    private static final MethodTypeDesc AFTER_NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final MethodTypeDesc THROWN =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Throwable, ConstantDescs.CD_int);
    private static final MethodTypeDesc NOTE = AFTER;
    private static final MethodTypeDesc LIMIT = MethodTypeDesc.of(ConstantDescs.CD_long, ConstantDescs.CD_long);

    private static final Site.Variable ELEMENT = new Site.Variable.Plain("element");

    private final Steps steps;
    private final Sites sites;
    private final Method method;
    private final List<ExceptionCatch> catches = new ArrayList<>();
    private final Monitors monitors;
    private int line;

    /**
     * @param steps what is a step
     * @param sites where the steps' sites are kept
     * @param method whose code is copied
     */
    PointWeaver(Steps steps, Sites sites, Method method) {
        this.steps = steps;
        this.sites = sites;
        this.method = method;
        this.monitors = new Monitors(method);
        this.line = method.firstLine();
    }

    /**
     * The method whose code is copied.
     *
     * @param file its source file
     * @param isStatic whether there is no {@code this}
     * @param isConstructor before the superclass's constructor has returned, fields are written that cannot be looked at
     * @param locals the names of its local variables by their slots, where a slot has one name only
     */
    record Method(String file, int firstLine, boolean isStatic, boolean isConstructor, Map<Integer, String> locals) {}

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LineNumber number -> {
                line = number.line();
                code.with(number);
            }
            // Only at the end: where several catch the same, the first one counts, and that is to be the
            // one of the step.
            case ExceptionCatch original -> catches.add(original);
            case FieldInstruction field when isStep(field) -> weave(code, field);
            case ArrayLoadInstruction load -> weave(code, load);
            case ArrayStoreInstruction store -> weave(code, store);
            case MonitorInstruction monitor -> weave(code, monitor);
            case InvokeInstruction call when steps.isStep(call) -> weave(code, call);
            default -> code.with(element);
        }
        monitors.pass(element);
    }

    @Override
    public void atEnd(CodeBuilder code) {
        catches.forEach(code::with);
    }

    private boolean isStep(FieldInstruction field) {
        return steps.isStep(field) && !(method.isConstructor() && field.opcode() == Opcode.PUTFIELD);
    }

    /**
     * Writes a method that calls a synchronized one. It has a step before it has the monitor, so that others can be held
     * there too, whoever calls it.
     *
     * @param original the method with its name and its parameters
     * @param actual the name of the method that holds the monitor
     */
    void callSynchronized(CodeBuilder code, MethodModel original, String actual) {
        boolean isStatic = original.flags().has(AccessFlag.STATIC);
        MethodTypeDesc type = original.methodTypeSymbol();
        List<Spilled> arguments = new ArrayList<>();
        for (int i = 0; i < type.parameterCount(); i++) {
            arguments.add(new Spilled(type.parameterType(i), code.parameterSlot(i)));
        }
        int site = site(Site.Kind.ENTER_METHOD, original.methodName().stringValue());
        if (isStatic) {
            code.aconst_null();
        } else {
            code.aload(0).dup();
        }
        before(code, arguments, site);
        arguments.forEach(argument -> argument.load(code));
        ClassDesc owner = original.parent().orElseThrow().thisClass().asSymbol();
        if (isStatic) {
            code.invokestatic(owner, actual, type);
        } else {
            code.invokespecial(owner, actual, type);
        }
        after(code, site);
        code.return_(TypeKind.from(type.returnType()));
    }

    private void weave(CodeBuilder code, FieldInstruction field) {
        ClassDesc type = field.typeSymbol();
        boolean isRead = field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.GETSTATIC;
        boolean isStatic = field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC;
        int site = site(isRead ? Site.Kind.READ : Site.Kind.WRITE, field.name().stringValue(), steps.variable(field));
        List<Spilled> value = isRead ? List.of() : List.of(spill(code, type));
        target(code, isStatic);
        before(code, value, site);
        value.forEach(spilled -> spilled.load(code));
        code.with(field);
        if (isRead) {
            after(code, type, site);
        } else {
            after(code, site);
        }
    }

    private void weave(CodeBuilder code, ArrayLoadInstruction load) {
        Spilled index = spill(code, ConstantDescs.CD_int);
        int site = site(Site.Kind.READ_ELEMENT, "", ELEMENT);
        target(code, false);
        before(code, List.of(index), site);
        index.load(code);
        code.with(load);
        after(code, elementType(load.typeKind()), site);
    }

    private void weave(CodeBuilder code, ArrayStoreInstruction store) {
        Spilled value = spill(code, elementType(store.typeKind()));
        Spilled index = spill(code, ConstantDescs.CD_int);
        int site = site(Site.Kind.WRITE_ELEMENT, "", ELEMENT);
        target(code, false);
        before(code, List.of(index, value), site);
        index.load(code);
        value.load(code);
        code.with(store);
        after(code, site);
    }

    private void weave(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITORENTER) {
            int site = site(Site.Kind.ENTER, monitors.name());
            target(code, false);
            before(code, List.of(), site);
            code.with(monitor);
            after(code, site);
        } else {
            target(code, false);
            note(code, Site.Kind.LEAVE, "");
            code.with(monitor);
        }
    }

    private void weave(CodeBuilder code, InvokeInstruction call) {
        List<ClassDesc> types = call.typeSymbol().parameterList();
        List<Spilled> arguments = new ArrayList<>();
        for (ClassDesc type : types.reversed()) {
            arguments.addFirst(spill(code, type));
        }
        int site =
                site(Site.Kind.CALL, Steps.simpleName(call) + "." + call.name().stringValue());
        target(code, call.opcode() == Opcode.INVOKESTATIC);
        before(code, arguments, site);
        for (int i = 0; i < arguments.size(); i++) {
            arguments.get(i).load(code);
            if (i == arguments.size() - 2 && Wait.hasLimit(call)) {
                code.invokestatic(POINTS, "limit", LIMIT);
            }
        }
        Label start = code.newBoundLabel();
        Wait.of(call)
                .ifPresentOrElse(wait -> code.invokestatic(POINTS, wait.method(), wait.type()), () -> code.with(call));
        Label end = code.newBoundLabel();
        ClassDesc result = call.typeSymbol().returnType();
        if (result.equals(ConstantDescs.CD_void)) {
            after(code, site);
        } else {
            after(code, result, site);
        }
        passOnWhatIsThrown(code, start, end, site);
    }

    /** It lies beside the call, so that whoever catches what the call throws catches it again. */
    private static void passOnWhatIsThrown(CodeBuilder code, Label start, Label end, int site) {
        Label next = code.newLabel();
        code.goto_(next);
        code.exceptionCatchAll(start, end, code.newBoundLabel());
        code.dup().loadConstant(site).invokestatic(POINTS, "thrown", THROWN).athrow();
        code.labelBinding(next);
    }

    private int site(Site.Kind kind, String name, Site.Variable variable) {
        return sites.add(new Site(kind, name, method.file() + ":" + line, variable));
    }

    private int site(Site.Kind kind, String name) {
        return sites.add(new Site(kind, name, method.file() + ":" + line));
    }

    /** The object concerned stays on the stack, once more. */
    private static void target(CodeBuilder code, boolean isStatic) {
        if (isStatic) {
            code.aconst_null();
        } else {
            code.dup();
        }
    }

    private static void before(CodeBuilder code, List<Spilled> details, int site) {
        code.loadConstant(details.size()).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < details.size(); i++) {
            code.dup().loadConstant(i);
            details.get(i).load(code);
            box(code, details.get(i).type());
            code.aastore();
        }
        code.loadConstant(site).invokestatic(POINTS, "before", BEFORE);
    }

    private static void after(CodeBuilder code, ClassDesc result, int site) {
        if (TypeKind.from(result).slotSize() == 2) {
            code.dup2();
        } else {
            code.dup();
        }
        box(code, result);
        code.loadConstant(site).invokestatic(POINTS, "after", AFTER);
    }

    private static void after(CodeBuilder code, int site) {
        code.loadConstant(site).invokestatic(POINTS, "after", AFTER_NOTHING);
    }

    private void note(CodeBuilder code, Site.Kind kind, String name) {
        code.loadConstant(site(kind, name)).invokestatic(POINTS, "note", NOTE);
    }

    private static Spilled spill(CodeBuilder code, ClassDesc type) {
        Spilled spilled = new Spilled(type, code.allocateLocal(TypeKind.from(type)));
        code.storeLocal(TypeKind.from(type), spilled.slot());
        return spilled;
    }

    private static void box(CodeBuilder code, ClassDesc type) {
        if (type.isPrimitive()) {
            ClassDesc box = switch (type.descriptorString()) {
                case "I" -> ConstantDescs.CD_Integer;
                case "J" -> ConstantDescs.CD_Long;
                case "D" -> ConstantDescs.CD_Double;
                case "F" -> ConstantDescs.CD_Float;
                case "Z" -> ConstantDescs.CD_Boolean;
                case "C" -> ConstantDescs.CD_Character;
                case "B" -> ConstantDescs.CD_Byte;
                case "S" -> ConstantDescs.CD_Short;
                default -> throw new IllegalArgumentException(type.displayName());
            };
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
        }
    }

    private static ClassDesc elementType(TypeKind kind) {
        return kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound();
    }

    /** A value that was on the stack and lies in a local variable of its own now. */
    private record Spilled(ClassDesc type, int slot) {

        void load(CodeBuilder code) {
            code.loadLocal(TypeKind.from(type), slot);
        }
    }
}
