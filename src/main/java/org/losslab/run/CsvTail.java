package org.losslab.run;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.losslab.data.UserException;

/**
 * The rows of a CSV file that grows. Reads what was appended, whole lines only; begins anew where the file was cut back, which
 * it knows by the last bytes that it read no longer standing where they stood.
 */
public final class CsvTail<T> {

    private static final int ANCHOR_BYTES = 200;
    private static final int CHUNK_BYTES = 4 << 20;
    private static final int MOST_ROWS = 2_000_000;
    private static final int LONGEST_QUOTE = 300;

    private final Path file;
    private final CsvTable<T> table;
    private final List<T> rows = new ArrayList<>();
    private long offset;
    private long lines;
    private byte[] anchor = {};
    private long seenSize = -1;
    private long seenTime = -1;

    /** Has read nothing yet; the file may not exist. */
    public CsvTail(Path file, CsvTable<T> table) {
        this.file = file;
        this.table = table;
    }

    /** Hands over the rows that were read since they were last taken, and forgets them: for those who keep less than every row. */
    public List<T> take() {
        List<T> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    /** Every whole row so far. */
    List<T> rows() {
        return List.copyOf(rows);
    }

    /**
     * Reads on.
     *
     * @return whether the rows changed
     * @throws UserException naming the file and the row that is broken
     */
    public boolean poll() {
        if (!Files.isRegularFile(file)) {
            return restart();
        }
        try {
            long size = Files.size(file);
            long time = Files.getLastModifiedTime(file).toMillis();
            if (size == seenSize && time == seenTime) {
                return false;
            }
            boolean changed;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                changed = (size < offset || !anchorStands(channel)) && restart();
                changed |= readOn(channel, size);
            }
            seenSize = size;
            seenTime = time;
            return changed;
        } catch (EOFException e) {
            // Cut back while it was read: the next poll sees the new length.
            return false;
        } catch (IOException e) {
            throw new UserException(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private boolean restart() {
        boolean had = offset > 0;
        rows.clear();
        offset = 0;
        lines = 0;
        anchor = new byte[0];
        seenSize = -1;
        return had;
    }

    private boolean anchorStands(FileChannel channel) throws IOException {
        return Arrays.equals(anchor, read(channel, offset - anchor.length, anchor.length));
    }

    private static byte[] read(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.array();
    }

    /** In pieces, so that memory is bounded however much was appended. */
    private boolean readOn(FileChannel channel, long size) throws IOException {
        boolean changed = false;
        while (offset < size) {
            long before = offset;
            int count = (int) Math.min(size - offset, CHUNK_BYTES);
            changed |= append(read(channel, offset, count));
            if (offset == before && count == CHUNK_BYTES) {
                throw broken(lines + 1, "it is longer than " + (CHUNK_BYTES >> 20) + " MiB", null);
            }
            if (offset == before) {
                return changed;
            }
        }
        return changed;
    }

    private boolean append(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end == 0) {
            return false;
        }
        int before = rows.size();
        parse(new String(bytes, 0, end, StandardCharsets.UTF_8));
        offset += end;
        anchor = Arrays.copyOfRange(bytes, Math.max(0, end - ANCHOR_BYTES), end);
        return rows.size() > before;
    }

    private void parse(String text) {
        List<T> fresh = new ArrayList<>();
        long line = lines;
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            for (CSVRecord cells : parser) {
                line++;
                if (line == 1) {
                    requireHeader(cells);
                } else {
                    fresh.add(row(cells, line));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw broken(line + 1, "unreadable quotes", e);
        }
        if (rows.size() + fresh.size() > MOST_ROWS) {
            throw broken(lines + 1, "there are more than " + MOST_ROWS + " rows", null);
        }
        rows.addAll(fresh);
        lines = line;
    }

    private void requireHeader(CSVRecord cells) {
        if (!cells.toList().equals(table.columns())) {
            throw broken(
                    1,
                    "the columns are " + shortened(String.join(",", cells.toList()), LONGEST_QUOTE / 3) + ", expected "
                            + String.join(",", table.columns()) + "; it may come from a newer LossLab",
                    null);
        }
    }

    private T row(CSVRecord cells, long line) {
        if (cells.size() != table.columns().size()) {
            throw broken(
                    line, cells.size() + " cells instead of " + table.columns().size(), null);
        }
        try {
            return table.parse().apply(cells.toList());
        } catch (IllegalArgumentException e) {
            throw broken(line, e.getMessage(), e);
        }
    }

    private UserException broken(long line, String what, Throwable cause) {
        String oneLine = shortened(what, LONGEST_QUOTE).replaceAll("\\s+", " ");
        return new UserException(file + ", row " + line + " is broken: " + oneLine, cause);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
