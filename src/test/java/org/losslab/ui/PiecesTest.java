package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class PiecesTest extends FxTest {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Pieces pieces = new Pieces();

    private Runnable piece(String name) {
        return () -> done.add(name);
    }

    @Test
    void eachComesInItsTurnAndWhatIsNextAfterAll() {
        onFx(() -> {
            pieces.add(List.of(piece("a"), () -> pieces.add(List.of(piece("c"))), piece("b")));
            pieces.begin(piece("next"));
            assertThat(done).isEmpty();
        });
        await("all is done", 30, () -> done.contains("next"));
        assertThat(done).containsExactly("a", "b", "c", "next");
    }

    @Test
    void whoeverWaitsForTheWholeGetsItAtOnce() {
        onFx(() -> {
            pieces.add(List.of(piece("a"), () -> pieces.add(List.of(piece("c"))), piece("b")));
            pieces.begin(piece("next"));
            pieces.finish();
            assertThat(done).containsExactly("a", "b", "c");
        });
        await("the next comes all the same", 30, () -> done.size() == 4);
    }

    @Test
    void whoeverHurriesIsToldFirst() {
        onFx(() -> {
            pieces.add(List.of(piece("a"), piece("b")));
            pieces.begin(piece("next"));
            pieces.hurry(piece("hurried"));
            assertThat(done).isEmpty();
            assertThat(pieces.areDone()).isFalse();
        });
        await("all is done", 30, () -> done.contains("next"));
        assertThat(done).containsExactly("a", "b", "hurried", "next");
    }

    @Test
    void whereNothingIsLeftNobodyWaits() {
        onFx(() -> {
            pieces.hurry(piece("next"));
            assertThat(done).containsExactly("next");
        });
    }
}
