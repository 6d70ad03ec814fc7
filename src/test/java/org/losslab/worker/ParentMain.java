package org.losslab.worker;

import java.nio.file.Path;
import org.losslab.run.RunFolder;

/** A parent that starts a training in a worker, tells the worker's number, and waits to be killed. */
public final class ParentMain {

    private ParentMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerClient.Launch launch =
                new WorkerClient.Launch(PlainWorkerMain.class.getName(), Path.of(arguments[1]), 30_000);
        WorkerClient client = WorkerClient.start(launch, status -> {});
        client.train(new RunFolder(Path.of(arguments[0])), TrainRequest.AUTO);
        while (client.status().phase() != Phase.TRAINING) {
            Thread.sleep(20);
        }
        System.out.println(client.pid().orElseThrow());
        Thread.sleep(60_000);
    }
}
