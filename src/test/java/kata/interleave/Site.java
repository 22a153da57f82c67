package kata.interleave;

/**
 * A place in the learner's code that is a step.
 *
 * @param kind what happens there
 * @param name of the field, method or class; of a monitor as the source calls it, empty if it has no name
 * @param place file and line, for example {@code Counter.java:12}
 */
record Site(Kind kind, String name, String place) {

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
