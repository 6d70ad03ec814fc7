package org.losslab.app;

/** The entry point. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("LossLab");
    }
}
