package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.run.MetricRow;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.RunReporter;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;
import org.losslab.training.Installation;
import org.losslab.training.Outcome;
import org.losslab.training.TrainingControl;
import org.losslab.training.TrainingListener;
import org.losslab.training.TrainingOptions;
import org.losslab.training.TrainingRun;
import org.losslab.training.TrainingView;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab sweep task}: trains one run of a sweep, or goes on with it; what a sweep starts, here or on a node. */
@Command(
        name = "task",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Trains one run of a sweep in this process, from its checkpoint if it has one.")
final class SweepTaskCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", description = "The sweep's folder.")
    private Path path;

    @Parameters(index = "1", paramLabel = "RUN", description = "The run's id.")
    private String id;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        SweepFolder folder = new SweepFolder(path);
        SweepPlan plan = folder.plan();
        PlannedRun planned =
                plan.run(id).orElseThrow(() -> new UserException("the sweep " + path + " has no run '" + id + "'"));
        Installation installation = Installation.standard();
        TrainingOptions options = engine.training(spec, installation);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunFolder run = folder.begin(plan, planned);
        if (run.status()
                .filter(status -> status.state() == RunStatus.State.FINISHED)
                .isPresent()) {
            out.println(id + " is finished already");
            return ExitCode.OK;
        }
        TrainingControl control = new TrainingControl();
        return StopOnInterrupt.during(control, err, () -> {
            // Before the lock: whoever is told that the run is in use must not say how it stands.
            Teller teller = new Teller(folder, run, planned.epochs(), out);
            try {
                Outcome outcome = new TrainingRun(installation, run, options, control, teller).run();
                return outcome == Outcome.FINISHED ? ExitCode.OK : ExitCode.SOFTWARE;
            } finally {
                teller.close();
            }
        });
    }

    /** Says in the index how the run stands, and to the log what there is to say. */
    private static final class Teller implements TrainingListener, AutoCloseable {
        private final RunReporter reporter;
        private final PrintWriter out;

        Teller(SweepFolder folder, RunFolder run, int epochs, PrintWriter out) {
            reporter = new RunReporter(folder, run, epochs);
            this.out = out;
        }

        @Override
        public void preparing(String what) {
            out.println(what);
            out.flush();
        }

        @Override
        public void started(TrainingView training) {
            reporter.at(training.progress().epoch());
        }

        @Override
        public void epochDone(TrainingView training, List<MetricRow> rows) {
            reporter.at(training.progress().epoch());
        }

        @Override
        public void waiting(String why) {
            out.println(why.isEmpty() ? "there is room again: going on" : why);
            out.flush();
        }

        @Override
        public void close() {
            reporter.close();
        }
    }
}
