package org.losslab.cli;

import java.io.PrintWriter;
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
import picocli.CommandLine.Model.CommandSpec;

/** Sees to it that CIFAR-100 is there when it is needed, as far as somebody can be asked. */
final class Cifar100Offer {

    private static final long MEBIBYTE = 1L << 20;
    private static final long PLAIN_STEP = 16 * MEBIBYTE;

    private Cifar100Offer() {}

    /** Offers the download if an experiment needs CIFAR-100 and it is missing; where nobody is there, loading it will say so. */
    static void makeSure(CommandSpec spec, Experiment experiment, Optional<Path> given) {
        boolean missing = experiment.data() instanceof DataSource.Cifar100
                && Cifar100Location.find(given).isEmpty();
        if (missing) {
            Path target = Cifar100Location.downloadTarget();
            Terminal.console()
                    .map(console -> console.readLine(
                            "CIFAR-100 was not found. Download it (161 MB) from %s to %s? [y/N] ",
                            Cifar100Download.ADDRESS, target))
                    .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                    .ifPresent(yes -> download(target, spec.commandLine().getOut()));
        }
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
