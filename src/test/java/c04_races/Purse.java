package c04_races;

import java.util.function.Consumer;

/** An account in memory, and nothing but that: whoever uses it from several threads has to guard it. */
final class Purse implements Account {

    private final int number;
    private final Consumer<Purse> beforeReading;
    private final Consumer<Purse> beforeWriting;
    private long cents;

    Purse(int number, long cents) {
        this(number, cents, purse -> {}, purse -> {});
    }

    /**
     * @param beforeReading is told before the balance is read
     * @param beforeWriting is told before the balance is written
     */
    Purse(int number, long cents, Consumer<Purse> beforeReading, Consumer<Purse> beforeWriting) {
        this.number = number;
        this.cents = cents;
        this.beforeReading = beforeReading;
        this.beforeWriting = beforeWriting;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public long balance() {
        beforeReading.accept(this);
        return cents;
    }

    @Override
    public void setBalance(long cents) {
        beforeWriting.accept(this);
        this.cents = cents;
    }

    @Override
    public String toString() {
        return "account " + number;
    }
}
