package c17_choose;

import kata.Todo;

/** Says which strategy fits which work, on the JVM: a table, read from the top. */
public final class Advisor implements Advising {

    @Override
    public Strategy advise(Situation situation) {
        // TODO turn the rules of Advising into code. The first that fits counts, so their order is part of the answer.
        // Look up: Situation.FEW, the enums of this package; switch with a guard (case … when), or plain ifs.
        throw new Todo("a table from the situation to the strategy");
    }
}
