package org.losslab.cli;

import java.io.PrintWriter;
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
        try (TrainingPrinter printer = TrainingPrinter.of(out)) {
            out.println("run: " + run.path());
            out.flush();
            return StopOnInterrupt.during(control, err, () -> {
                Outcome outcome = new TrainingRun(installation, run, options, control, printer).run();
                printer.close();
                return report(run, outcome);
            });
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
}
