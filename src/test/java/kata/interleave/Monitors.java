package kata.interleave;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out how the source calls the object of a {@code synchronized} block. Compilers load it, keep a copy of it in a local
 * variable, and enter: where the instruction that loads it has a name, that is the name.
 */
final class Monitors {

    private static final int LOAD_COPY_STORE = 3;

    private final PointWeaver.Method method;

    /** Those that certainly follow one another: nobody can have jumped in between. */
    private final List<Instruction> latest = new ArrayList<>();

    Monitors(PointWeaver.Method method) {
        this.method = method;
    }

    /** To be called with each element of the original code. */
    void pass(CodeElement element) {
        switch (element) {
            case LabelTarget _ -> latest.clear();
            case Instruction instruction -> {
                latest.add(instruction);
                if (latest.size() > LOAD_COPY_STORE) {
                    latest.removeFirst();
                }
            }
            default -> {}
        }
    }

    /** What the object is called that is about to be entered; empty if it has no name. */
    String name() {
        boolean isUsual = latest.size() == LOAD_COPY_STORE
                && latest.get(1) instanceof StackInstruction copy
                && copy.opcode() == Opcode.DUP
                && latest.get(2) instanceof StoreInstruction;
        if (!isUsual) {
            return "";
        }
        return switch (latest.getFirst()) {
            case LoadInstruction load when load.slot() == 0 && !method.isStatic() -> "this";
            case LoadInstruction load -> method.locals().getOrDefault(load.slot(), "");
            case FieldInstruction field -> written(field.name().stringValue());
            default -> "";
        };
    }

    /** A field that the compiler has made stands for a local variable, or for the object around. */
    private static String written(String field) {
        String name = field.replaceFirst("^val\\$", "");
        return name.contains("$") ? "" : name;
    }
}
