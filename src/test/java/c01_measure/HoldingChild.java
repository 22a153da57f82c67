package c01_measure;

import kata.Worker;

/** A child process that holds as many bytes as it is told, until it ends. */
final class HoldingChild {

    private byte[] held = {};

    private HoldingChild() {}

    public static void main(String[] arguments) throws InterruptedException {
        HoldingChild child = new HoldingChild();
        Worker.serve(child::hold);
    }

    private String hold(String bytes) {
        held = new byte[Integer.parseInt(bytes)];
        return Integer.toString(held.length);
    }
}
