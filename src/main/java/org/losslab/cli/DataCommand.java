package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.losslab.data.Cifar100Location;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab data}: where CIFAR-100 is looked for, and its download. */
@Command(name = "data", mixinStandardHelpOptions = true, description = "Tells where CIFAR-100 is looked for and found.")
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        String variable = System.getenv(Cifar100Location.VARIABLE);
        out.println("CIFAR-100 is looked for at:");
        out.println("  --data PATH");
        out.println("  " + Cifar100Location.VARIABLE + (variable == null ? " (not set)" : "=" + variable));
        out.println("  " + Cifar100Location.downloadTarget());
        Optional<Path> found = Cifar100Location.find(Optional.empty()).filter(Files::exists);
        out.println(
                found.map(path -> "found: " + path).orElse("not found; 'losslab data download' fetches it (161 MB)"));
        out.flush();
    }

    /** Downloads the archive, going on where an earlier attempt ended. */
    @Command(
            name = "download",
            mixinStandardHelpOptions = true,
            description = "Downloads CIFAR-100 (161 MB) from its official address; goes on where it broke off.")
    int download(
            @Option(names = "--to", paramLabel = "FILE", description = "Where to (default: the user's data directory).")
                    Path to) {
        Path target = to == null ? Cifar100Location.downloadTarget() : to;
        Cifar100Offer.download(target, spec.commandLine().getOut());
        return 0;
    }
}
