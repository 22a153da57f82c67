package kata.board;

import kata.Todo;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails the rest of an exercise's tests at once when the first ones have met nothing but a stub. To prepare them all, and to
 * look each time for what an empty method may have left behind, takes 26 s for 980 tests; this way it takes 8 s.
 *
 * <p>{@code mvn test} detects it; whoever runs a test without it, an IDE or the proof, has every test look for itself.
 */
public final class UnwrittenExercises implements BeforeEachCallback, AfterTestExecutionCallback {

    /** An exercise with several methods may have one that is a stub still, and others that a learner wants to see judged. */
    private static final int ENOUGH = 2;

    private static final Namespace NAMESPACE = Namespace.create(UnwrittenExercises.class);

    /** @throws Todo that of the tests before it, if they have met nothing else */
    @Override
    public void beforeEach(ExtensionContext context) {
        Stubs stubs = stubs(context);
        if (stubs.met >= ENOUGH) {
            throw stubs.todo;
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Stubs stubs = stubs(context);
        if (context.getExecutionException().orElse(null) instanceof Todo todo) {
            stubs.met++;
            stubs.todo = todo;
        } else {
            // The learner has begun: from now on every test has something to say.
            stubs.met = Integer.MIN_VALUE;
        }
    }

    private static Stubs stubs(ExtensionContext context) {
        // One for each class, whose tests run one after another.
        return context.getParent()
                .orElse(context)
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getRequiredTestClass(), _ -> new Stubs(), Stubs.class);
    }

    private static final class Stubs {

        private int met;
        private Todo todo;
    }
}
