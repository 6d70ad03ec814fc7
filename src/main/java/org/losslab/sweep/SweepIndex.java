package org.losslab.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;

/**
 * The index of a sweep, which many processes on many machines append to.
 *
 * <p>Appending goes under a lock of a file beside it: over NFS, only whoever takes a lock sees where the file ends now. Where a
 * file system has no locks, rows are appended without; whatever gets lost so, {@link SweepFolder#rebuildIndex} finds again.
 */
public final class SweepIndex {

    private static final int WAIT_MILLIS = 20;
    private static final int LONGEST_LINE = 1 << 16;

    /** A process's locks are one: its threads take turns here. */
    private static final Object TURN = new Object();

    private final Path file;

    SweepIndex(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /**
     * Appends rows.
     *
     * @param patience how long others may hold the lock before the rows are given up
     * @return whether they were written
     * @throws UserException if the file cannot be written
     */
    public boolean append(List<IndexRow> rows, long patience, TimeUnit unit) {
        return rows.isEmpty() || underLock(unit.toNanos(patience), channel -> write(channel, end(channel), rows));
    }

    /** Puts these rows in the place of all that there are. */
    boolean replace(List<IndexRow> rows, long patience, TimeUnit unit) {
        return underLock(unit.toNanos(patience), channel -> {
            channel.truncate(0);
            write(channel, 0, rows);
        });
    }

    private interface Change {
        void make(FileChannel channel) throws IOException;
    }

    private boolean underLock(long nanos, Change change) {
        synchronized (TURN) {
            Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel locked = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                if (!lock(locked, System.nanoTime() + nanos)) {
                    return false;
                }
                change.make(channel);
                return true;
            } catch (IOException e) {
                throw new UserException("the index " + file + " cannot be written: " + Reasons.of(e), e);
            }
        }
    }

    /** The lock goes with the channel. */
    private static boolean lock(FileChannel channel, long deadline) {
        do {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return true;
                }
            } catch (OverlappingFileLockException e) {
                throw new IllegalStateException("the threads of a process take turns", e);
            } catch (IOException e) {
                // No locks here.
                return true;
            }
            try {
                Thread.sleep(1 + ThreadLocalRandom.current().nextInt(WAIT_MILLIS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        } while (System.nanoTime() < deadline);
        return false;
    }

    private static void write(FileChannel channel, long position, List<IndexRow> rows) throws IOException {
        StringBuilder text = new StringBuilder(position == 0 ? IndexRow.TABLE.header() : "");
        rows.forEach(row -> text.append(IndexRow.TABLE.line(row)));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        channel.position(position);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The end of the last whole line: what a writer that died left of a line is written over. */
    private static long end(FileChannel channel) throws IOException {
        long size = channel.size();
        long from = Math.max(0, size - LONGEST_LINE);
        ByteBuffer tail = ByteBuffer.allocate((int) (size - from));
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
            // Reads on.
        }
        int end = tail.position();
        while (end > 0 && tail.get(end - 1) != '\n') {
            end--;
        }
        long whole = from + end;
        if (whole < size) {
            channel.truncate(whole);
        }
        return whole;
    }
}
