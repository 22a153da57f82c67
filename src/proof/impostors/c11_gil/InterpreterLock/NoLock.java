// Fails in: computationsDoNotOverlap
// Says: at most 1 computation in flight
// Nobody is kept from computing.
package c11_gil;

import java.util.concurrent.Callable;

public final class InterpreterLock implements Interpreter {

    @Override
    public <T> T run(Callable<? extends T> code) throws Exception {
        return code.call();
    }

    @Override
    public <T> T blocking(Callable<? extends T> wait) throws Exception {
        return wait.call();
    }
}
