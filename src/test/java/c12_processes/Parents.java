package c12_processes;

/** Ends the children that tests start, also when the JVM that runs the tests dies and nobody else can. */
final class Parents {

    private Parents() {}

    /** Ends this process as soon as another one has ended. */
    static void endWith(long process) {
        ProcessHandle.of(process)
                .ifPresentOrElse(
                        parent -> parent.onExit()
                                .thenRun(() -> Runtime.getRuntime().halt(1)),
                        () -> Runtime.getRuntime().halt(1));
    }

    /** This process, for handing on to a child. */
    static String thisProcess() {
        return Long.toString(ProcessHandle.current().pid());
    }

    /**
     * Whether a process still runs. One that has ended and whose status nobody has asked for is listed on some systems,
     * but it has no command any more.
     */
    static boolean isRunning(long process) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().command())
                .isPresent();
    }
}
