package c08_letters;

import kata.SessionFactory;

/** Makes iterations of calls, one iteration after the other. */
@FunctionalInterface
public interface LetterIterations {

    /**
     * For each iteration: calls the service, counts the letters, and writes the file, before the next iteration begins. An
     * iteration's file has the answers of its own calls and nothing else.
     *
     * @param job what is to be done
     * @param sessions opens the sessions to call with; whoever opens a session closes it
     * @throws InterruptedException if the calling thread is interrupted; or its interrupt flag stays set
     * @throws Exception a call's failure, or an exception that has it as its cause; the files of the iterations before are
     *     there, the others are not, and nothing goes on afterwards
     */
    void run(Job job, SessionFactory sessions) throws Exception;
}
