package org.losslab.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;

/** A CSV file that whole rows are appended to; rows given together appear together. */
final class CsvFile<T> implements Closeable {

    private final CsvTable<T> table;
    private final FileChannel channel;

    private CsvFile(CsvTable<T> table, FileChannel channel) {
        this.table = table;
        this.channel = channel;
    }

    /**
     * Opens a file for appending. What it holds is cut back to the rows that are to stay; a half-written last line goes too.
     *
     * @throws org.losslab.data.UserException naming a row that is broken
     */
    static <T> CsvFile<T> open(Path file, CsvTable<T> table, Predicate<T> stays) throws IOException {
        StringBuilder kept = new StringBuilder(table.header());
        if (Files.exists(file)) {
            CsvTail<T> tail = new CsvTail<>(file, table);
            tail.poll();
            tail.rows().stream().filter(stays).forEach(row -> kept.append(table.line(row)));
        }
        AtomicFiles.write(file, kept.toString().getBytes(StandardCharsets.UTF_8));
        return new CsvFile<>(table, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    /** Appends rows; if that fails, on a full disk say, the file is as it was before. */
    void append(List<T> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(table.line(row)));
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        long before = channel.size();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
    }

    /** Has the system put everything on the disk. */
    void force() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
