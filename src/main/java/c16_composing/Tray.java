package c16_composing;

import java.util.List;

/**
 * A breakfast, ready to be served: what came of each step.
 *
 * @param toast the slices, with jam, in the order of their numbers
 */
public record Tray(String coffee, String eggs, String bacon, List<String> toast, String juice) {

    public Tray {
        toast = List.copyOf(toast);
    }
}
