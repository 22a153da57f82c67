package kata.interleave.subjects;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Banks; those whose names begin with a {@code No} deadlock, or lose money. */
public final class Banks {

    private Banks() {}

    public static final class GlobalLock implements Banking {

        @Override
        public synchronized void transfer(Account from, Account to, int amount) {
            from.balance -= amount;
            to.balance += amount;
        }
    }

    public static final class Ordered implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            Account first = from.number < to.number ? from : to;
            Account second = first == from ? to : from;
            synchronized (first) {
                synchronized (second) {
                    from.balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    public static final class TriedInTurn implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            while (!tried(from, to, amount)) {
                Thread.yield();
            }
        }

        private boolean tried(Account from, Account to, int amount) {
            if (!from.lock.tryLock()) {
                return false;
            }
            try {
                if (!to.lock.tryLock()) {
                    return false;
                }
                try {
                    from.balance -= amount;
                    to.balance += amount;
                    return true;
                } finally {
                    to.lock.unlock();
                }
            } finally {
                from.lock.unlock();
            }
        }
    }

    /** Tries again at once, without a word to the scheduler. */
    public static final class TriedWithoutPause implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            boolean done = false;
            while (!done) {
                from.lock.lock();
                try {
                    if (to.lock.tryLock()) {
                        try {
                            from.balance -= amount;
                            to.balance += amount;
                            done = true;
                        } finally {
                            to.lock.unlock();
                        }
                    }
                } finally {
                    from.lock.unlock();
                }
            }
        }
    }

    public static final class TriedWithBackoff implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            while (true) {
                from.lock.lock();
                try {
                    if (to.lock.tryLock()) {
                        try {
                            from.balance -= amount;
                            to.balance += amount;
                            return;
                        } finally {
                            to.lock.unlock();
                        }
                    }
                } finally {
                    from.lock.unlock();
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(50_000));
            }
        }
    }

    public static final class TriedForAWhile implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            try {
                while (true) {
                    from.lock.lock();
                    try {
                        if (to.lock.tryLock(20, TimeUnit.MILLISECONDS)) {
                            try {
                                from.balance -= amount;
                                to.balance += amount;
                                return;
                            } finally {
                                to.lock.unlock();
                            }
                        }
                    } finally {
                        from.lock.unlock();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static final class NoOrderOfMonitors implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            synchronized (from) {
                synchronized (to) {
                    from.balance -= amount;
                    to.balance += amount;
                }
            }
        }
    }

    public static final class NoOrderOfLocks implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            from.lock.lock();
            try {
                to.lock.lock();
                try {
                    from.balance -= amount;
                    to.balance += amount;
                } finally {
                    to.lock.unlock();
                }
            } finally {
                from.lock.unlock();
            }
        }
    }

    public static final class NoCommonLock implements Banking {

        @Override
        public void transfer(Account from, Account to, int amount) {
            synchronized (from) {
                from.balance -= amount;
                to.balance += amount;
            }
        }
    }
}
