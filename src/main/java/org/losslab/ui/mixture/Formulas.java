package org.losslab.ui.mixture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.losslab.figure.LatexText;

/**
 * Typesets formulas in the background, so that no slider waits for them: the newest ones three times a second while they change,
 * and soon once they rest. Nobody reads numbers faster than that, and each time takes from a few frames.
 */
final class Formulas {

    private static final long INTERVAL_NANOS = 333_000_000;
    /** What has stayed for so long has come to rest. */
    private static final long REST_NANOS = 60_000_000;
    /** On a slow machine each picture comes after such a rest. */
    private static final long SHORTEST_NANOS = 120_000_000;

    /** Formulas that stay are kept; more than these would be numbers of the past. */
    private static final int MOST_KEPT = 200;

    private final Executor background;
    private final LongSupplier clock;
    private final Map<String, LatexText> kept = new ConcurrentHashMap<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicReference<List<LatexText>> found = new AtomicReference<>();
    private Supplier<List<String>> wanted;
    private long asked;
    private long last;

    Formulas(Executor background) {
        this(background, System::nanoTime);
    }

    /** @param clock nanoseconds */
    Formulas(Executor background, LongSupplier clock) {
        this.background = background;
        this.clock = clock;
        last = clock.getAsLong() - INTERVAL_NANOS;
    }

    /** Asks for formulas in place of those asked for before; they are written out when their turn comes. */
    void want(Supplier<List<String>> formulas) {
        wanted = formulas;
        asked = clock.getAsLong();
    }

    /** Once a frame: starts what is wanted if it is time to, and hands out what has been typeset since, in the order asked for. */
    Optional<List<LatexText>> beat() {
        long now = clock.getAsLong();
        boolean rests = now - asked >= REST_NANOS;
        boolean due = now - last >= (rests ? SHORTEST_NANOS : INTERVAL_NANOS);
        if (wanted != null && due && working.compareAndSet(false, true)) {
            last = now;
            List<String> formulas = wanted.get();
            wanted = null;
            background.execute(() -> work(formulas));
        }
        return Optional.ofNullable(found.getAndSet(null));
    }

    private void work(List<String> formulas) {
        try {
            if (kept.size() > MOST_KEPT) {
                kept.keySet().retainAll(formulas);
            }
            found.set(formulas.stream()
                    .map(latex -> kept.computeIfAbsent(latex, LatexText::of))
                    .toList());
        } finally {
            working.set(false);
        }
    }
}
