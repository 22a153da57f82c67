package kata.interleave;

/**
 * A place in the learner's code that is a step.
 *
 * @param kind what happens there
 * @param name of the field, method or class; of a monitor as the source calls it, empty if it has no name
 * @param place file and line, for example {@code Counter.java:12}
 * @param variable what is read or written
 */
record Site(Kind kind, String name, String place, Variable variable) {

    /** A step that reads and writes nothing itself. */
    Site(Kind kind, String name, String place) {
        this(kind, name, place, new Variable.Unknown());
    }

    /** What a step reads or writes, as far as its visibility matters. */
    sealed interface Variable {

        /** A field of the learner's, or an element of an array: only a lock or the like orders those who use it. */
        record Plain(String name) implements Variable {}

        /** A volatile field, which orders those who use it. */
        record Ordered() implements Variable {}

        record Unknown() implements Variable {}
    }

    enum Kind {
        READ,
        WRITE,
        READ_ELEMENT,
        WRITE_ELEMENT,
        CALL,
        ENTER,
        ENTER_METHOD,
        LEAVE
    }

    /** A call by which a thread says that it has nothing to do for now. */
    boolean yields() {
        return kind == Kind.CALL
                && switch (name) {
                    case "Thread.yield", "Thread.onSpinWait", "Thread.sleep", "LockSupport.parkNanos" -> true;
                    default -> false;
                };
    }
}
