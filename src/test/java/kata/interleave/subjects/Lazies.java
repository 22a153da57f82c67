package kata.interleave.subjects;

import java.util.function.Supplier;

/** Values that are made when they are first needed; those whose names begin with a {@code No} are made twice. */
public final class Lazies {

    private Lazies() {}

    public static final class DoubleChecked<T> implements Supplier<T> {

        private final Supplier<T> maker;
        private volatile T value;

        public DoubleChecked(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            T seen = value;
            if (seen == null) {
                synchronized (this) {
                    seen = value;
                    if (seen == null) {
                        seen = maker.get();
                        value = seen;
                    }
                }
            }
            return seen;
        }
    }

    public static final class Synchronized<T> implements Supplier<T> {

        private final Supplier<T> maker;
        private T value;

        public Synchronized(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }

    public static final class NoGuard<T> implements Supplier<T> {

        private final Supplier<T> maker;
        private T value;

        public NoGuard(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }

    public static final class NoSecondCheck<T> implements Supplier<T> {

        private final Supplier<T> maker;
        private volatile T value;

        public NoSecondCheck(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            if (value == null) {
                synchronized (this) {
                    value = maker.get();
                }
            }
            return value;
        }
    }

    /** Nothing orders the first look and the writing. */
    public static final class NoVolatile<T> implements Supplier<T> {

        private final Supplier<T> maker;
        private T value;

        public NoVolatile(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            if (value == null) {
                synchronized (this) {
                    if (value == null) {
                        value = maker.get();
                    }
                }
            }
            return value;
        }
    }
}
