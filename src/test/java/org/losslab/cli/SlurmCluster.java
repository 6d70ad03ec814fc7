package org.losslab.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.losslab.sweep.SweepFolder;

/**
 * A cluster of one node, this machine: SLURM's and munge's own daemons as children of the test, with a configuration in a
 * folder of its own. Needs root; installs Debian's packages where they are missing.
 */
final class SlurmCluster implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final List<Process> daemons = new ArrayList<>();

    private SlurmCluster(Path folder) {
        this.folder = folder;
    }

    /** Starts one and waits until its node is there. */
    static SlurmCluster start(Path folder) throws IOException, InterruptedException {
        install();
        SlurmCluster cluster = new SlurmCluster(folder);
        try {
            cluster.configure();
            cluster.startAll();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private static void install() throws IOException, InterruptedException {
        if (Files.isExecutable(Path.of("/usr/sbin/slurmctld")) && Files.isExecutable(Path.of("/usr/sbin/munged"))) {
            return;
        }
        Process apt = new ProcessBuilder(
                        "sh",
                        "-c",
                        "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq"
                                + " --no-install-recommends slurm-wlm munge")
                .inheritIO()
                .start();
        if (apt.waitFor() != 0) {
            throw new IOException("slurm-wlm and munge cannot be installed; as root, apt-get would");
        }
    }

    private void configure() throws IOException {
        Files.createDirectories(folder);
        // The folder of a test is its user's alone; munge has a user of its own.
        for (Path each = folder; each.startsWith("/tmp") && each.getNameCount() > 1; each = each.getParent()) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Path munge = Files.createDirectories(folder.resolve("munge"));
        byte[] key = new byte[1024];
        new SecureRandom().nextBytes(key);
        Path keyFile = Files.write(munge.resolve("munge.key"), key);
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("r--------"));
        var owner = munge.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("munge");
        Files.setOwner(keyFile, owner);
        Files.setOwner(munge, owner);
        Files.createDirectories(folder.resolve("state"));
        Files.createDirectories(folder.resolve("spool"));
        String host = InetAddress.getLocalHost().getHostName().split("\\.", -1)[0];
        Files.writeString(configuration(), """
                ClusterName=losslab
                SlurmctldHost=%1$s
                SlurmUser=root
                SlurmdUser=root
                AuthType=auth/munge
                AuthInfo=socket=%2$s/munge/munge.socket
                SlurmctldPort=26817
                SlurmdPort=26818
                StateSaveLocation=%2$s/state
                SlurmdSpoolDir=%2$s/spool
                SlurmctldPidFile=%2$s/slurmctld.pid
                SlurmdPidFile=%2$s/slurmd.pid
                ProctrackType=proctrack/linuxproc
                TaskPlugin=task/none
                SelectType=select/cons_tres
                SelectTypeParameters=CR_Core
                SchedulerParameters=batch_sched_delay=1,sched_interval=2
                ReturnToService=2
                SlurmdParameters=config_overrides
                AccountingStorageType=accounting_storage/none
                JobAcctGatherType=jobacct_gather/none
                NodeName=%1$s CPUs=2 State=UNKNOWN
                PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
                """.formatted(host, folder));
    }

    private Path configuration() {
        return folder.resolve("slurm.conf");
    }

    private void startAll() throws IOException, InterruptedException {
        Path munge = folder.resolve("munge");
        daemon(
                "munged",
                "runuser",
                "-u",
                "munge",
                "--",
                "munged",
                "--foreground",
                "--force",
                "--key-file=" + munge.resolve("munge.key"),
                "--socket=" + munge.resolve("munge.socket"),
                "--pid-file=" + munge.resolve("munged.pid"),
                "--log-file=" + munge.resolve("munged.log"),
                "--seed-file=" + munge.resolve("munged.seed"));
        await("munge's socket", () -> Files.exists(munge.resolve("munge.socket")));
        daemon("slurmctld", "slurmctld", "-D", "-f", configuration().toString());
        daemon("slurmd", "slurmd", "-D", "-f", configuration().toString());
        await("the node", () -> run("sinfo", "--noheader", "--format=%T").contains("idle"));
    }

    private void daemon(String name, String... command) throws IOException {
        Path log = folder.resolve(name + ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment());
        daemons.add(builder.start());
    }

    /** What SLURM's programs must be told to find this cluster. */
    Map<String, String> environment() {
        return Map.of("SLURM_CONF", configuration().toString());
    }

    /** Runs one of SLURM's programs, and returns what it prints. */
    String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Files.writeString(
                folder.resolve("commands.out"),
                String.join(" ", command) + "\n" + printed,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return printed;
    }

    /** Waits until nothing of a sweep is left. SLURM lets requeued tasks wait for two minutes; this does not. */
    void awaitEnd(SweepFolder folder) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(20);
        String queue = "";
        // A task on its way back into the queue may be nowhere for a moment.
        for (int absent = 0; absent < 3; absent = queue.isEmpty() ? absent + 1 : 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the sweep in " + folder.path() + " does not come to its end: " + queue);
            }
            Thread.sleep(1000);
            queue = hurriedQueue(folder);
        }
    }

    private String hurriedQueue(SweepFolder folder) throws IOException, InterruptedException {
        StringBuilder mine = new StringBuilder();
        String printed = run("squeue", "--noheader", "--array", "--format=%i %Z %r");
        if (printed.contains("error:")) {
            return printed;
        }
        for (String line : printed.lines().toList()) {
            if (line.endsWith(" BeginTime")) {
                run("scontrol", "update", "JobId=" + line.split(" ", -1)[0], "StartTime=now");
            }
            if (line.contains(" " + folder.path() + " ")) {
                mine.append(line).append('\n');
            }
        }
        return mine.toString();
    }

    /** Something that is so or not. */
    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(String what, Condition condition) throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IOException(what + " did not come; see the logs in " + folder);
    }

    /** Ends every task and the daemons. */
    @Override
    public void close() {
        try {
            if (daemons.size() > 2) {
                run("scancel", "--user=root");
            }
            Collections.reverse(daemons);
            for (Process daemon : daemons) {
                daemon.descendants().forEach(ProcessHandle::destroy);
                daemon.destroy();
                if (!daemon.waitFor(20, TimeUnit.SECONDS)) {
                    daemon.destroyForcibly();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
