package org.losslab.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.losslab.training.Trainings;

/** A worker process that takes more and more memory until its heap is full, as a leak would. */
public final class HungryWorkerMain {

    private static final List<byte[]> EATEN = new ArrayList<>();

    private HungryWorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        Thread eater = new Thread(HungryWorkerMain::eat, "eater");
        eater.setDaemon(true);
        eater.start();
        WorkerMain.run(() -> Trainings.installation(2));
    }

    private static void eat() {
        try {
            // Time for a first checkpoint.
            Thread.sleep(4000);
        } catch (InterruptedException e) {
            return;
        }
        while (true) {
            EATEN.add(new byte[64 << 20]);
        }
    }
}
