package c08_letters;

import java.util.List;
import kata.SessionFactory;
import kata.Todo;

/** Has as many calls under way as the service admits, and waits as told where it admits no more. */
public final class Throttled implements ThrottledCalls {

    /** A virtual thread a call, and a door for all of them, which gets narrower with the first refusal. */
    @Override
    public List<String> ask(StringService service, int calls, SessionFactory sessions, Waiter waiter) throws Exception {
        // TODO start all calls. A RefusedException says how many may be under way from now on, and how long to wait
        // (waiter.await) before this call is tried again: five times in all.
        // A service may admit more than you call. Look up: Semaphore (a permit for each call that is under way, and how
        // to take permits away for good, or acquire them and never give them back).
        throw new Todo("calls that are refused wait as told and are tried again");
    }
}
