package org.losslab.app.robot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is thrown and caught by nobody, and what is logged as severe, from now until it is closed. */
final class Failures implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger("org.losslab");

    private final List<String> found = new CopyOnWriteArrayList<>();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Thread watched;
    private final Thread.UncaughtExceptionHandler beforeWatched;
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
                found.add(logged.getMessage() + " " + trace(logged.getThrown()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** @param watched the window's thread, which has a handler of its own */
    Failures(Thread watched) {
        this.watched = watched;
        beforeWatched = watched.getUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> found.add(trace(thrown)));
        watched.setUncaughtExceptionHandler((thread, thrown) -> found.add(trace(thrown)));
        LOGGER.addHandler(handler);
    }

    List<String> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        LOGGER.removeHandler(handler);
        Thread.setDefaultUncaughtExceptionHandler(before);
        watched.setUncaughtExceptionHandler(beforeWatched);
    }

    private static String trace(Throwable thrown) {
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
