package kata.interleave;

/** Ends a thread of an order that has been judged already. */
final class GivenUp extends Error {

    private static final long serialVersionUID = 1L;

    GivenUp() {
        super("This order has been judged already.", null, false, false);
    }
}
