package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar100DownloadTest {

    private static final byte[] CONTENT = content();

    @TempDir
    private Path temporary;

    private HttpServer server;
    private Path target;
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private int status = 200;
    private boolean honoursRanges = true;
    private int breaksOffAfter = Integer.MAX_VALUE;
    private boolean stalls;
    private final CountDownLatch finished = new CountDownLatch(1);

    @BeforeEach
    void startServer() throws IOException {
        target = temporary.resolve("data").resolve("archive.tar.gz");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/archive", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        finished.countDown();
        server.stop(0);
    }

    @Test
    void theArchiveArrivesWithProgress() throws IOException {
        List<Long> progress = new ArrayList<>();
        List<OptionalLong> totals = new ArrayList<>();
        Path downloaded = download().run((bytes, total) -> {
            progress.add(bytes);
            totals.add(total);
        });

        assertThat(downloaded).isEqualTo(target).hasBinaryContent(CONTENT);
        assertThat(part()).doesNotExist();
        assertThat(progress).isSorted().startsWith(0L).endsWith((long) CONTENT.length);
        assertThat(totals).containsOnly(OptionalLong.of(CONTENT.length));
    }

    @Test
    void anInterruptedDownloadGoesOnWhereItStopped() throws IOException {
        breaksOffAfter = 200_000;
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> download().run((bytes, total) -> {}))
                .withMessageContaining("try again to go on from there")
                .withMessageContaining("pass --data FILE");
        long present = Files.size(part());
        breaksOffAfter = Integer.MAX_VALUE;
        List<Long> progress = new ArrayList<>();
        download().run((bytes, total) -> progress.add(bytes));

        assertThat(present).isBetween(1L, 200_000L);
        assertThat(ranges).containsExactly("bytes=" + present + "-");
        assertThat(progress).startsWith(present).endsWith((long) CONTENT.length);
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void aServerThatCannotResumeSendsAllAgain() throws IOException {
        honoursRanges = false;
        writePart(Arrays.copyOf(CONTENT, 1000));
        download().run((bytes, total) -> {});

        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void aWholePartIsOnlyChecked() throws IOException {
        writePart(CONTENT);
        download().run((bytes, total) -> {});

        assertThat(ranges).containsExactly("bytes=" + CONTENT.length + "-");
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void aWrongChecksumIsRefusedAndThePartDeleted() throws IOException {
        writePart(new byte[1000]);

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> download().run((bytes, total) -> {}))
                .withMessageContaining("MD5")
                .withMessageContaining("try again");
        assertThat(part()).doesNotExist();
        assertThat(target).doesNotExist();
    }

    @Test
    void aCancelledDownloadKeepsWhatArrived() {
        Cifar100Download download = download();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> download.run((bytes, total) -> {
                    if (bytes > 100_000) {
                        download.cancel();
                    }
                }));
        assertThat(part()).isNotEmptyFile();
        assertThat(target).doesNotExist();
    }

    @Test
    void aDownloadThatWaitsForBytesCanBeCancelled() {
        breaksOffAfter = 100_000;
        stalls = true;
        Cifar100Download download = download();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> download.run((bytes, total) -> {
                    if (bytes == 100_000) {
                        CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)
                                .execute(download::cancel);
                    }
                }));
        assertThat(part()).hasSize(100_000);
    }

    @Test
    void aRefusalSaysWhatToDo() {
        status = 404;

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> download().run((bytes, total) -> {}))
                .withMessageContaining("answered 404")
                .withMessageContaining("in a browser and pass --data FILE");
    }

    @Test
    void anUnreachableServerSaysWhatToDoOffline() {
        Cifar100Download download = download();
        server.stop(0);

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> download.run((bytes, total) -> {}))
                .withMessageContaining("cannot reach")
                .withMessageContaining(
                        "download https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz in a browser");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(temporary.resolve("data"), "a file in the way");

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> download().run((bytes, total) -> {}))
                .withMessageContaining("cannot make the folder");
    }

    private Cifar100Download download() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/archive");
        return new Cifar100Download(address, md5(), target);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int start = 0;
            int answered = status;
            if (range != null) {
                ranges.add(range);
                start = honoursRanges ? Integer.parseInt(range.substring("bytes=".length(), range.length() - 1)) : 0;
                answered = honoursRanges ? 206 : status;
            }
            if (start >= CONTENT.length || answered == 404) {
                exchange.sendResponseHeaders(answered == 404 ? 404 : 416, -1);
                return;
            }
            exchange.sendResponseHeaders(answered, CONTENT.length - start);
            exchange.getResponseBody().write(CONTENT, start, Math.min(CONTENT.length - start, breaksOffAfter));
            if (stalls) {
                exchange.getResponseBody().flush();
                finished.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path part() {
        return target.resolveSibling("archive.tar.gz.part");
    }

    private void writePart(byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        Files.write(part(), bytes);
    }

    private static byte[] content() {
        byte[] content = new byte[500_000];
        new Random(1).nextBytes(content);
        return content;
    }

    private static String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(CONTENT));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
