package org.losslab.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads the records of one file of CIFAR-100, checks every one and keeps those of the chosen classes. */
final class Cifar100SplitReader {

    private static final int PIXELS = Cifar100Layout.SHAPE.size();
    private static final int RECORDS_AT_ONCE = 64;

    private final String file;
    private final int[] relabelling;
    private final int[] coarseOf;
    private final int records;

    private byte[] pixels;
    private int[] labels;
    private int count;

    /**
     * @param file for messages
     * @param relabelling {@code [100]}, the new label of each fine class, −1 to leave it out
     * @param chosen how many are not left out
     * @param coarseOf {@code [100]}, the coarse class of each fine one, −1 where not yet seen: filled here
     * @param records how many the file must have
     */
    Cifar100SplitReader(String file, int[] relabelling, int chosen, int[] coarseOf, int records) {
        this.file = file;
        this.relabelling = relabelling;
        this.coarseOf = coarseOf;
        this.records = records;
        int capacity = (int) ((long) records * chosen / Cifar100Layout.FINE_CLASSES);
        this.pixels = new byte[capacity * PIXELS];
        this.labels = new int[capacity];
    }

    /**
     * Reads all records.
     *
     * @throws UserException if a record is cut off or has labels that cannot be
     */
    LabelledData read(InputStream in) throws IOException {
        byte[] buffer = new byte[RECORDS_AT_ONCE * Cifar100Layout.RECORD];
        for (int record = 0; record < records; ) {
            int expected = Math.min(RECORDS_AT_ONCE, records - record);
            int whole = in.readNBytes(buffer, 0, expected * Cifar100Layout.RECORD) / Cifar100Layout.RECORD;
            for (int i = 0; i < whole; i++) {
                accept(buffer, i * Cifar100Layout.RECORD, record + i);
            }
            if (whole < expected) {
                throw new UserException(file + " ends after " + (record + whole) + " of " + records + " records: "
                        + Cifar100Download.advice());
            }
            record += whole;
        }
        return new LabelledData(
                new Features.Images(Cifar100Layout.SHAPE, trimmed(pixels, count * PIXELS)), trimmed(labels, count));
    }

    private void accept(byte[] buffer, int offset, int record) {
        int coarse = buffer[offset] & 0xFF;
        int fine = buffer[offset + 1] & 0xFF;
        if (coarse >= Cifar100Layout.COARSE_CLASSES || fine >= Cifar100Layout.FINE_CLASSES) {
            throw altered(record, "has the labels " + coarse + " and " + fine + ", which must lie in 0..19 and 0..99");
        }
        if (coarseOf[fine] != coarse && coarseOf[fine] >= 0) {
            throw altered(
                    record, "puts class " + fine + " into superclass " + coarse + ", others into " + coarseOf[fine]);
        }
        coarseOf[fine] = coarse;
        if (relabelling[fine] >= 0) {
            keep(buffer, offset + 2, relabelling[fine]);
        }
    }

    private UserException altered(int record, String what) {
        return new UserException("record " + (record + 1) + " of " + file + " " + what
                + "; it is not CIFAR-100's binary version or was altered: " + Cifar100Download.advice());
    }

    private void keep(byte[] buffer, int offset, int label) {
        if (count == labels.length) {
            int capacity = count + count / 2 + 16;
            labels = Arrays.copyOf(labels, capacity);
            pixels = Arrays.copyOf(pixels, capacity * PIXELS);
        }
        System.arraycopy(buffer, offset, pixels, count * PIXELS, PIXELS);
        labels[count] = label;
        count++;
    }

    private static byte[] trimmed(byte[] values, int length) {
        return values.length == length ? values : Arrays.copyOf(values, length);
    }

    private static int[] trimmed(int[] values, int length) {
        return values.length == length ? values : Arrays.copyOf(values, length);
    }
}
