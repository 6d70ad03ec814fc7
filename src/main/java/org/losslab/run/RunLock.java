package org.losslab.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.losslab.data.UserException;

/**
 * The right to write into a run folder: a lock of the operating system on its file {@code lock}, gone with the process that
 * held it, however that ended. The file holds the process's number.
 */
public final class RunLock implements AutoCloseable {

    /** Far behind the content, since a locked region cannot be read on some systems. */
    private static final long REGION = Long.MAX_VALUE - 1;

    private static final int ATTEMPTS = 20;
    private static final int PAUSE_MILLIS = 15;

    /** Held here. Closing any channel to a file gives up all of a process's locks on it, so readers must not even open these. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final RunFolder run;
    private final FileChannel channel;

    private RunLock(RunFolder run, FileChannel channel) {
        this.run = run;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UserException if another process, or another part of this one, has it, or the folder cannot be written
     */
    public static RunLock acquire(RunFolder run) {
        Path file = key(run);
        if (!HELD.add(file)) {
            throw inUse(run, ProcessHandle.current().pid());
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(
                    run.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (!tryExclusively(channel)) {
                    throw inUse(run, holder(channel));
                }
                byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
                channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
                taken = true;
                return new RunLock(run, channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new UserException("the run folder " + run.path() + " cannot be written: " + Reasons.of(e), e);
        } finally {
            if (!taken) {
                HELD.remove(file);
            }
        }
    }

    /** Whether some process is writing this run. Never disturbs it; a folder that cannot be locked counts as free. */
    public static boolean isHeld(RunFolder run) {
        if (HELD.contains(key(run))) {
            return true;
        }
        if (!Files.isRegularFile(run.lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(run.lockFile(), StandardOpenOption.READ);
                FileLock shared = channel.tryLock(REGION, 1, true)) {
            return shared == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is locked. */
    public RunFolder run() {
        return run;
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UserException("the lock of " + run.path() + " could not be released: " + Reasons.of(e), e);
        } finally {
            HELD.remove(key(run));
        }
    }

    /** A reader that looks whether the run is locked holds a shared lock for a moment: hence several attempts. */
    private static boolean tryExclusively(FileChannel channel) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (channel.tryLock(REGION, 1, false) != null) {
                    return true;
                }
            } catch (OverlappingFileLockException e) {
                // A reader in this process is looking just now.
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static long holder(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        int count = channel.read(buffer, 0);
        String text = count <= 0 ? "" : new String(buffer.array(), 0, count, StandardCharsets.UTF_8);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static UserException inUse(RunFolder run, long pid) {
        return new UserException("the run " + run.path() + " is in use by "
                + (pid < 0 ? "another process" : "process " + pid) + "; wait for it or choose another id");
    }

    private static Path key(RunFolder run) {
        return run.lockFile().toAbsolutePath().normalize();
    }
}
