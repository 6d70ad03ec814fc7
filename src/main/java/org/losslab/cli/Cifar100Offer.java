package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.losslab.data.Cifar100Download;
import org.losslab.data.Cifar100Location;
import org.losslab.data.DataSource;
import org.losslab.experiment.Experiment;
import org.losslab.training.TrainingOptions;
import picocli.CommandLine.Model.CommandSpec;

/** Sees to it that CIFAR-100 is there when it is needed, as far as somebody can be asked. */
final class Cifar100Offer {

    private static final long MEBIBYTE = 1L << 20;
    private static final long PLAIN_STEP = 16 * MEBIBYTE;

    private Cifar100Offer() {}

    /**
     * Offers the download if an experiment needs CIFAR-100 and it is missing; where nobody is there, loading it will say so.
     *
     * @return the options, which name the archive if it was downloaded: another place, named before, would win over it
     */
    static TrainingOptions makeSure(CommandSpec spec, Experiment experiment, TrainingOptions options) {
        if (!(experiment.data() instanceof DataSource.Cifar100)) {
            if (options.data().isPresent()) {
                spec.commandLine()
                        .getErr()
                        .println("losslab: '" + experiment.name() + "' has no CIFAR-100 in it: --data is not used");
            }
            return options;
        }
        Optional<Path> place = Cifar100Location.find(options.data());
        if (place.filter(Files::exists).isPresent()) {
            return options;
        }
        Path target = Cifar100Location.downloadTarget();
        String where = place.map(named -> " at " + named).orElse("");
        boolean wanted = Terminal.console()
                .map(console -> console.readLine(
                        "CIFAR-100 was not found%s. Download it (161 MB) from %s to %s? [y/N] ",
                        where, Cifar100Download.ADDRESS, target))
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                .isPresent();
        if (!wanted) {
            return options;
        }
        download(target, spec.commandLine().getOut());
        return new TrainingOptions(options.engine(), options.device(), Optional.of(target), options.command());
    }

    /**
     * Downloads it, with progress.
     *
     * @throws org.losslab.data.UserException if that fails, with what to do
     */
    static void download(Path target, PrintWriter out) {
        Cifar100Download download = new Cifar100Download(target);
        if (Terminal.console().isPresent()) {
            try (ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName("CIFAR-100")
                    .setUnit(" MiB", MEBIBYTE)
                    .setInitialMax(0)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build()) {
                download.run((bytes, total) -> {
                    total.ifPresent(bar::maxHint);
                    bar.stepTo(bytes);
                });
            }
        } else {
            long[] shown = {-PLAIN_STEP};
            download.run((bytes, total) -> {
                if (bytes - shown[0] >= PLAIN_STEP) {
                    shown[0] = bytes;
                    out.println(bytes / MEBIBYTE + " MiB");
                    out.flush();
                }
            });
        }
        out.println("CIFAR-100 is at " + target);
        out.flush();
    }
}
