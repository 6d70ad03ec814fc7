package org.losslab.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code losslab bench}: how fast this machine is. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures how fast LossLab is on this machine.",
        subcommands = {
            ChartsBench.class,
            MixtureBench.class,
            RobotBench.class,
            SoakBench.class,
            StartBench.class,
            TrainingBench.class
        })
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to measure: losslab bench charts, losslab bench mixture, losslab bench robot, losslab bench soak, losslab bench start, or losslab bench training");
    }
}
