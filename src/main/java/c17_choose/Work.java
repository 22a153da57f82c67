package c17_choose;

/** What the work does with its time. Chapter c01 has an instrument that tells. */
public enum Work {
    /** It waits for somebody else: a server, a disk, a clock. Meanwhile it needs no processor. */
    WAITS,

    /** It keeps a processor busy from its start to its end. */
    COMPUTES
}
