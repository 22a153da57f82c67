package kata.interleave.subjects.several;

/** A learner's own interface, which only its package can see. */
interface Doorkeeping {

    boolean letsIn(Visit visit);
}
