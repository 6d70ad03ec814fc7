package org.losslab.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.training.Installation;
import org.losslab.training.Outcome;
import org.losslab.training.TrainingControl;
import org.losslab.training.TrainingOptions;
import org.losslab.training.TrainingRun;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** A training in this process, with its progress and its table on the terminal. Ctrl-C stops it with a checkpoint. */
final class TerminalTraining {

    private static final long STOP_SECONDS = 120;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Installation installation;

    TerminalTraining(CommandSpec spec, Installation installation) {
        out = spec.commandLine().getOut();
        err = spec.commandLine().getErr();
        this.installation = installation;
    }

    /**
     * Trains a run to its end.
     *
     * @return 0 if it finished, 1 if every arm diverged or it was stopped
     */
    int run(RunFolder run, TrainingOptions options) throws InterruptedException {
        TrainingControl control = new TrainingControl();
        CountDownLatch done = new CountDownLatch(1);
        Thread interrupt = new Thread(() -> stop(control, done), "interrupt");
        Runtime.getRuntime().addShutdownHook(interrupt);
        try (TrainingPrinter printer = TrainingPrinter.of(out)) {
            out.println("run: " + run.path());
            out.flush();
            Outcome outcome = new TrainingRun(installation, run, options, control, printer).run();
            printer.close();
            return report(run, outcome);
        } finally {
            done.countDown();
            withdraw(interrupt);
        }
    }

    private int report(RunFolder run, Outcome outcome) {
        RunData data = RunData.read(run);
        ResultTable.print(data, out);
        RunStatus status = data.status();
        status.failedArms().forEach((arm, why) -> err.println("losslab: " + arm + " " + why));
        switch (outcome) {
            case FINISHED -> out.println("finished: " + run.path());
            case STOPPED ->
                out.println("stopped after epoch " + status.epoch() + "; resume with: losslab resume "
                        + run.path().toAbsolutePath());
            case FAILED -> err.println("losslab: " + status.reason());
        }
        out.flush();
        err.flush();
        return outcome == Outcome.FINISHED ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Runs while the virtual machine shuts down, which waits for it, and it for the checkpoint. */
    private void stop(TrainingControl control, CountDownLatch done) {
        err.println();
        err.println("stopping: writing a checkpoint");
        err.flush();
        control.stop();
        try {
            if (!done.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                err.println("losslab: the checkpoint took too long; the one before it stays");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown is under way: the hook is running.
        }
    }
}
