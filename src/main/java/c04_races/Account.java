package c04_races;

/** An account, by itself not thread-safe. */
public interface Account {

    /** Which one it is. No two have the same number. */
    int number();

    /** What is on it, in cents. */
    long balance();

    /** Writes what is on it now, in cents. */
    void setBalance(long cents);
}
