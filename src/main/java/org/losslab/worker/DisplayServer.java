package org.losslab.worker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The X server that a window was on; looked for without a library of its own. */
final class DisplayServer {

    private static final Pattern NAME = Pattern.compile("([^:]*):(\\d{1,5})(?:\\.\\d+)?");
    private static final Path SOCKETS = Path.of("/tmp/.X11-unix");
    private static final int FIRST_PORT = 6000;
    private static final int LAST_PORT = 65535;
    private static final int PATIENCE_MILLIS = 2000;

    private DisplayServer() {}

    /**
     * Whether a display that there was does not answer any more.
     *
     * @param display as in the variable {@code DISPLAY}: {@code [host]:number[.screen]}; null or blank where there never was one
     */
    static boolean isGone(String display) {
        Matcher name = NAME.matcher(display == null ? "" : display);
        if (!name.matches()) {
            return false;
        }
        String host = name.group(1);
        int number = Integer.parseInt(name.group(2));
        try {
            if (host.isEmpty() || host.equals("unix")) {
                connect(SOCKETS.resolve("X" + number));
            } else if (number <= LAST_PORT - FIRST_PORT) {
                connect(new InetSocketAddress(host, FIRST_PORT + number));
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void connect(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
        }
    }

    private static void connect(InetSocketAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
        }
    }
}
