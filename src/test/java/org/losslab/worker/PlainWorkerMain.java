package org.losslab.worker;

import java.io.IOException;
import org.losslab.training.Trainings;

/** A worker process with the tests' plain engine, a few milliseconds a step. */
public final class PlainWorkerMain {

    private PlainWorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("a library's greeting on standard output");
        WorkerMain.run(() -> Trainings.installation(2));
    }
}
