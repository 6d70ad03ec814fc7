package org.losslab.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.losslab.app.robot.HammeredWindow;
import org.losslab.app.robot.Hammering;
import org.losslab.data.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab bench robot}: whether the window stands random use. */
@Command(
        name = "robot",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window and has a robot use it at random: keys, clicks, sliders, scenes, undo. Prints how long the",
            "window kept it waiting. Fails if something was thrown, if a frame was frozen for over 200 ms, or if memory",
            "was kept. State and runs stay in a temporary folder; what is copied meanwhile lands on the clipboard."
        })
public final class RobotBench implements Callable<Integer> {

    @Option(names = "--actions", defaultValue = "10000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int actions;

    @Option(names = "--seed", defaultValue = "20201", description = "Of what is done (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (actions < 1) {
            throw new UserException("--actions is " + actions + "; at least one is needed");
        }
        Hammering.Result result = Display.withWindow(() -> HammeredWindow.run(actions, seed));
        PrintWriter out = spec.commandLine().getOut();
        out.println("seed " + seed + ": " + result);
        out.flush();
        return result.failures().isEmpty() && result.frozen() == 0 && !result.leaks() ? 0 : 1;
    }
}
