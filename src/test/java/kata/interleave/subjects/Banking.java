package kata.interleave.subjects;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Moves money. */
public interface Banking {

    void transfer(Account from, Account to, int amount);

    /** An account as the test hands it in. */
    final class Account {

        public final int number;
        public final Lock lock;
        public int balance;

        public Account(int number, int balance) {
            this(number, balance, new ReentrantLock());
        }

        public Account(int number, int balance, Lock lock) {
            this.number = number;
            this.lock = lock;
            this.balance = balance;
        }
    }
}
