package org.losslab.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test that needs JavaFX: on the real display where there is one, on Monocle's where there is none. */
public abstract class FxTest {

    /** A window may share its processors with many. */
    private static final long SLOWEST_MILLIS = 180_000;

    static {
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        String display = System.getenv("DISPLAY");
        if (linux && (display == null || display.isBlank())) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("prism.text", "t2k");
            System.setProperty("testfx.headless", "true");
        }
        System.setProperty("testfx.robot", "glass");
        // Milliseconds, for a machine with much else to do.
        System.setProperty("testfx.setup.timeout", "180000");
        System.setProperty("testfx.launch.timeout", "180000");
    }

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(SLOWEST_MILLIS);
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Runs something on the JavaFX thread and waits for it. */
    protected static void onFx(Runnable action) {
        askFx(() -> {
            action.run();
            return null;
        });
    }

    /** Asks something on the JavaFX thread, which may be this one, and waits for the answer. */
    protected static <T> T askFx(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("on the JavaFX thread", e);
        }
    }

    /** Waits until something holds, asked on the JavaFX thread. */
    protected static void await(String what, double seconds, BooleanSupplier condition) {
        await(what, seconds, condition, () -> "");
    }

    /** Waits until something holds, asked on the JavaFX thread; says what there was instead if it never does. */
    protected static void await(String what, double seconds, BooleanSupplier condition, Supplier<String> instead) {
        try {
            WaitForAsyncUtils.waitFor(
                    (long) (1000 * seconds), TimeUnit.MILLISECONDS, () -> askFx(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited " + seconds + " s until " + what + "; " + askFx(instead::get), e);
        }
    }

    /** Lets so much time go by. */
    protected static void pauseFor(double seconds) {
        try {
            Thread.sleep((long) (1000 * seconds));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
