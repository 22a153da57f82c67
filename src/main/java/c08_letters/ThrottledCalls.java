package c08_letters;

import java.util.List;
import kata.SessionFactory;

/** Calls a service that admits only so many calls at once, and refuses what is above that. */
@FunctionalInterface
public interface ThrottledCalls {

    /**
     * Gets so many answers, as many at once as the service admits. How many that are nobody knows before the first call is
     * refused; each refusal says it, and from then on there are never more under way. A call that was refused waits as long
     * as it was told, at one stretch, and is then tried again. Calls that fail otherwise are not.
     *
     * @param service whom to call
     * @param calls how many answers are wanted, 0 or more
     * @param sessions opens the sessions to call with; whoever opens a session closes it
     * @param waiter how to wait
     * @return the strings of all answers, in any order
     * @throws Exception the first failure, or an exception that has it as its cause. When a call has been refused five times
     *     that is an exception that says that there were 5 tries, and has the last {@link RefusedException} as its cause.
     *     Nothing goes on afterwards
     */
    List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception;
}
