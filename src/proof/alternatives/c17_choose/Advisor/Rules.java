package c17_choose;

import java.util.List;
import java.util.function.Predicate;

public final class Advisor implements Advising {

    private record Rule(Predicate<Situation> fits, Strategy strategy) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Situation::quickEnough, Strategy.SEQUENTIAL),
            new Rule(situation -> situation.atOnce() == 1, Strategy.SEQUENTIAL),
            new Rule(situation -> situation.work() == Work.COMPUTES, Strategy.THREAD_POOL),
            new Rule(situation -> situation.library() == Library.ASYNCHRONOUS, Strategy.ASYNC),
            new Rule(situation -> situation.atOnce() <= Situation.FEW, Strategy.THREAD_POOL),
            new Rule(situation -> true, Strategy.VIRTUAL_THREADS));

    @Override
    public Strategy advise(Situation situation) {
        return RULES.stream()
                .filter(rule -> rule.fits().test(situation))
                .findFirst()
                .orElseThrow()
                .strategy();
    }
}
