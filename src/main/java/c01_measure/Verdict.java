package c01_measure;

/** What a program does with its time. */
public enum Verdict {
    /** It used at most a quarter of the processor time that it could have used. */
    WAITS,
    /** It used more than a quarter and less than three quarters. */
    BOTH,
    /** It used three quarters or more. */
    COMPUTES,
    /** It took less than 100 ms: a processor clock that moves in steps of 10 ms cannot tell. */
    TOO_SHORT
}
