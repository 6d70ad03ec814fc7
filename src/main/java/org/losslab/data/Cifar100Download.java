package org.losslab.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/**
 * Downloads CIFAR-100's official archive. What has arrived is kept in a {@code .part} file beside the target, and the
 * next attempt goes on from there; the archive gets its name only after its MD5 was found right.
 */
public final class Cifar100Download {

    /** Where its authors publish it. */
    public static final URI ADDRESS = URI.create("https://www.cs.toronto.edu/~kriz/" + Cifar100Location.ARCHIVE);

    private static final String MD5 = "03b5dce01913d631647c71ecec9e9cb8";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);
    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final URI address;
    private final String md5;
    private final Path target;
    private final Path part;
    private volatile boolean cancelled;
    private volatile InputStream arriving = InputStream.nullInputStream();

    /**
     * Prepares a download from the official address.
     *
     * @param target the archive's file, whose folder is made if need be; {@link Cifar100Location#downloadTarget} is found
     */
    public Cifar100Download(Path target) {
        this(ADDRESS, MD5, target);
    }

    Cifar100Download(URI address, String md5, Path target) {
        this.address = address;
        this.md5 = md5;
        this.target = target.toAbsolutePath();
        this.part = this.target.resolveSibling(this.target.getFileName() + ".part");
    }

    /** Is told how far the download is, on the thread that runs it, about every 64 KiB. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Reports what is there.
         *
         * @param bytes that have arrived, with those of earlier attempts
         * @param total of the archive, empty if the server does not say
         */
        void arrived(long bytes, OptionalLong total);
    }

    /** What to do when there is no archive and no network; ends a sentence. */
    static String advice() {
        return "download " + ADDRESS + " in a browser and pass --data FILE";
    }

    /** Makes {@link #run} end soon with a {@link CancellationException}; what has arrived is kept. From any thread. */
    public void cancel() {
        cancelled = true;
        try {
            arriving.close();
        } catch (IOException unclosable) {
            // The download then ends with the next bytes that arrive.
        }
    }

    /**
     * Downloads, blocking; minutes on a slow line.
     *
     * @return the target
     * @throws UserException in one line, with what to do, if the server cannot be reached or refuses, the disk is full, or
     *     what arrived is not the archive
     * @throws CancellationException after {@link #cancel}
     */
    public Path run(Progress progress) {
        try {
            Files.createDirectories(target.getParent());
        } catch (IOException e) {
            throw new UserException("cannot make the folder " + target.getParent() + " (" + e + ")", e);
        }
        try {
            fetch(progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancellation();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new UserException("cannot reach " + address.getHost() + ": when offline, " + advice(), e);
        } catch (IOException e) {
            if (cancelled) {
                throw cancellation();
            }
            throw new UserException(
                    "the download of " + address + " broke off ("
                            + Objects.requireNonNullElse(
                                    e.getMessage(), e.getClass().getSimpleName())
                            + "): try again to go on from there, or " + advice(),
                    e);
        }
        return target;
    }

    private void fetch(Progress progress) throws IOException, InterruptedException {
        long present = Files.exists(part) ? Files.size(part) : 0;
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT);
        if (present > 0) {
            request.header("Range", "bytes=" + present + "-");
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            arriving = body;
            switch (response.statusCode()) {
                case OK -> receive(body, 0, length(response), progress);
                case PARTIAL_CONTENT -> receive(body, present, length(response), progress);
                case RANGE_NOT_SATISFIABLE -> progress.arrived(present, OptionalLong.of(present));
                default ->
                    throw new UserException("the server answered " + response.statusCode() + " for " + address
                            + ": try again later, or " + advice());
            }
        }
        check();
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static OptionalLong length(HttpResponse<InputStream> response) {
        return response.headers().firstValueAsLong("Content-Length");
    }

    private void receive(InputStream body, long start, OptionalLong length, Progress progress) throws IOException {
        OptionalLong total = length.isPresent() ? OptionalLong.of(start + length.getAsLong()) : length;
        StandardOpenOption mode = start > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        long arrived = start;
        progress.arrived(arrived, total);
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out =
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (cancelled) {
                    throw cancellation();
                }
                out.write(buffer, 0, read);
                arrived += read;
                progress.arrived(arrived, total);
            }
        }
        if (total.isPresent() && arrived != total.getAsLong()) {
            throw new IOException(arrived + " of " + total.getAsLong() + " bytes arrived");
        }
    }

    private static CancellationException cancellation() {
        return new CancellationException("the download was cancelled; it can be continued later");
    }

    /** A part that is whole and wrong is deleted, for nothing can be continued from it. */
    private void check() throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(part), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(md5)) {
            Files.delete(part);
            throw new UserException("what " + address + " sent is not CIFAR-100 (MD5 " + actual + " instead of " + md5
                    + ") and was deleted: try again, or " + advice());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
