package c16_composing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Puts two and two together, and the slices into a list that grows. */
public final class Breakfast implements Cook {

    @Override
    public CompletableFuture<Tray> breakfast(int slices, Kitchen kitchen) {
        CompletableFuture<Drinks> drinks = kitchen.coffee().thenCombine(kitchen.juice(), Drinks::new);
        CompletableFuture<Fried> fried = kitchen.eggs().thenCombine(kitchen.bacon(), Fried::new);
        List<CompletableFuture<String>> slicesOfToast = new ArrayList<>();
        for (int slice = 1; slice <= slices; slice++) {
            slicesOfToast.add(kitchen.toast(slice).thenCompose(kitchen::jam));
        }
        CompletableFuture<List<String>> toast = CompletableFuture.completedFuture(List.of());
        for (CompletableFuture<String> slice : slicesOfToast) {
            toast = toast.thenCombine(slice, Breakfast::with);
        }
        return drinks.thenCombine(fried, Most::new)
                .thenCombine(
                        toast,
                        (most, done) -> new Tray(
                                most.drinks.coffee, most.fried.eggs, most.fried.bacon, done, most.drinks.juice));
    }

    private static List<String> with(List<String> some, String next) {
        List<String> more = new ArrayList<>(some);
        more.add(next);
        return more;
    }

    private record Drinks(String coffee, String juice) {}

    private record Fried(String eggs, String bacon) {}

    private record Most(Drinks drinks, Fried fried) {}
}
