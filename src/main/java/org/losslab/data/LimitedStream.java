package org.losslab.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that refuses to give more than it may: a small archive can unpack to any length. */
final class LimitedStream extends FilterInputStream {

    private final String name;
    private final long limit;
    private long given;

    /**
     * @param name for the message
     * @param limit in bytes
     */
    LimitedStream(InputStream in, String name, long limit) {
        super(in);
        this.name = name;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long more) {
        given += more;
        if (given > limit) {
            throw new UserException(name + " unpacks to more than " + (limit >> 20) + " MB, so it is not CIFAR-100: "
                    + Cifar100Download.advice());
        }
    }
}
