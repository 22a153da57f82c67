package kata.interleave.subjects;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uses as much of the language as fits: its copy must answer the same. */
public class Everything implements Supplier<String> {

    private enum Colour {
        RED {
            @Override
            String shade(int depth) {
                return "dark".repeat(depth) + name();
            }
        },
        GREEN;

        String shade(int depth) {
            return name() + depth;
        }
    }

    private sealed interface Shape {}

    private record Circle(double radius) implements Shape {}

    private record Box(long width, long height) implements Shape {}

    private interface Greeting {

        String name();

        default String greet() {
            return "Hello " + name();
        }
    }

    private static final class Nodes<E extends Comparable<E>> implements Iterable<E> {

        private E[] elements;
        private int size;

        @SuppressWarnings("unchecked")
        Nodes() {
            elements = (E[]) new Comparable<?>[1];
        }

        synchronized Nodes<E> add(E element, long times, double weight) {
            for (long i = 0; i < times * weight; i++) {
                if (size == elements.length) {
                    elements = java.util.Arrays.copyOf(elements, size * 2);
                }
                elements[size++] = element;
            }
            return this;
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<>() {

                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public E next() {
                    return elements[next++];
                }
            };
        }
    }

    private static int made;

    protected final List<String> said = new ArrayList<>();
    private final byte[] bytes = {1, 2, 3};
    private final long[][] grid = new long[2][3];
    private final boolean[] flags = new boolean[2];
    private final char[] letters = {'a', 'b'};
    private float ratio = 0.5f;
    private short small = 7;
    private transient double sum;

    public Everything() {
        this(made++ + 1);
    }

    private Everything(int first) {
        said.add("first " + first);
    }

    @Override
    public String get() {
        arrays();
        patterns();
        exceptions();
        thrownByCalls();
        lambdas();
        numbers();
        return String.join("; ", said);
    }

    private void arrays() {
        grid[1][2] += 5L;
        grid[0][0]--;
        bytes[1] <<= 2;
        flags[0] ^= true;
        letters[1]++;
        int sum = 0;
        for (long[] row : grid) {
            for (long cell : row) {
                sum += (int) cell;
            }
        }
        said.add("arrays " + sum + bytes[1] + flags[0] + letters[1] + grid.clone().length);
    }

    private void patterns() {
        Shape[] shapes = {new Circle(1.5), new Box(2, 3)};
        for (Shape shape : shapes) {
            said.add(
                    switch (shape) {
                        case Circle(double radius) when radius > 1 -> "big " + shape;
                        case Circle circle -> "small " + circle;
                        case Box(long width, long height) -> "box " + width * height;
                    });
        }
        for (Colour colour : Colour.values()) {
            said.add(
                    switch (colour) {
                        case RED -> colour.shade(2);
                        case GREEN -> Colour.valueOf("GREEN").shade(1);
                    });
        }
    }

    private void exceptions() {
        try (StringReader reader = new StringReader("text")) {
            synchronized (said) {
                said.add("read " + (char) reader.read());
                throw new IllegalStateException("inside");
            }
        } catch (IllegalStateException | java.io.IOException e) {
            said.add(e.getMessage() + Thread.holdsLock(said));
        } finally {
            said.add("finally");
        }
    }

    private void thrownByCalls() {
        Deque<Long> none = new ArrayDeque<>();
        for (int time = 0; time < 3; time++) {
            try {
                try {
                    said.add("never " + time + caught(none, time));
                } catch (ArithmeticException e) {
                    said.add("not this one");
                } finally {
                    said.add("left " + time);
                }
            } catch (NoSuchElementException e) {
                synchronized (none) {
                    said.add("nothing at " + time);
                }
                continue;
            } catch (RuntimeException e) {
                said.add("other " + e.getMessage());
            }
            said.add("on");
        }
        try {
            said.add("never " + new FirstOf(none).number);
        } catch (NoSuchElementException e) {
            said.add("no first");
        }
        none.add(8L);
        said.add("first " + new FirstOf(none).number + none.removeFirst());
    }

    private static long caught(Deque<Long> none, int time) {
        synchronized (none) {
            return switch (time) {
                case 0 -> 1L + none.removeFirst() * 2;
                case 1 -> {
                    try {
                        yield List.of(1L, none.getLast()).getFirst();
                    } catch (NoSuchElementException e) {
                        throw new IllegalStateException("made of it", e);
                    }
                }
                default -> none.stream().mapToLong(Long::longValue).max().orElseThrow();
            };
        }
    }

    private static class Numbered {

        protected final long number;

        Numbered(long number) {
            this.number = number;
        }
    }

    /** A call that throws before there is an object. */
    private static final class FirstOf extends Numbered {

        FirstOf(Deque<Long> numbers) {
            super(numbers.getFirst());
        }
    }

    private void lambdas() {
        int offset = said.size();
        IntBinaryOperator add = (one, other) -> one + other + offset;
        Map<String, Integer> lengths = new HashMap<>();
        Greeting greeting = () -> "Ada";
        lengths.merge(greeting.greet(), add.applyAsInt(1, 2), Integer::sum);
        said.add(lengths + Stream.of("x", "y").map(String::toUpperCase).collect(Collectors.joining()));
        Nodes<String> nodes = new Nodes<String>().add("n", 2, 1.5).add("m", 1L, 1.0);
        nodes.forEach(said::add);
    }

    private void numbers() {
        ratio *= 3;
        small += 2;
        sum = small++ / ratio + --small;
        Object boxed = (long) sum;
        said.add("numbers %s %s %.3f %s".formatted(ratio, small, sum, boxed instanceof Long number && number > 1));
        said.add(String.valueOf(made));
    }
}
