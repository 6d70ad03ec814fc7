package org.losslab.ui.mixture.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.losslab.figure.region.Inks;
import org.losslab.state.MixtureState;

class LatestRequestsTest {

    private static final Inks INKS = new Inks(0xFF000000, 0xFFFFFFFF, 0xFF808080, 0xFF808080);
    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    private static PanelComputer computer() {
        return new PanelComputer(task -> {}, () -> {});
    }

    private static PanelRequest request(double sigma, long since) {
        return new PanelRequest(MixtureState.INITIAL.withSigma(sigma), 40, 40, INKS, Optional.empty(), since);
    }

    @Test
    void requestsThatComeTogetherAreOneTaskForTheLast() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        LatestRequests requests = new LatestRequests(waiting::add, computer());
        long longAgo = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
        for (double sigma : new double[] {0.1, 0.2, 0.3}) {
            requests.submit(request(sigma, longAgo));
        }
        assertThat(waiting).as("one task for all three").hasSize(1);
        waiting.remove().run();
        assertThat(requests.snapshot().request().state().sigma()).isEqualTo(0.3);
    }

    @Test
    void refinementWaitsUntilTheSliderRests() throws InterruptedException {
        PanelComputer computer = computer();
        LatestRequests requests = new LatestRequests(thread, computer);
        long before = System.nanoTime();
        requests.submit(request(0.1, before));
        while (requests.published() == 0 || requests.snapshot().settled().isEmpty()) {
            assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            TimeUnit.MICROSECONDS.sleep(200);
        }
        assertThat(System.nanoTime() - before).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(35));
    }

    @Test
    void aBeatWaitsForASnapshotThatIsNearlyThereAndForNoOther() throws InterruptedException {
        LatestRequests requests = new LatestRequests(thread, computer());
        long start = System.nanoTime();
        requests.await(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
        assertThat(System.nanoTime() - start).as("none is on its way").isLessThan(TimeUnit.SECONDS.toNanos(1));
        for (int i = 0; i < 30; i++) {
            long seen = requests.published();
            requests.submit(request(0.1 + 0.01 * i, System.nanoTime()));
            while (requests.published() == seen) {
                requests.await(TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
            }
            assertThat(requests.snapshot().request().state().sigma()).isEqualTo(0.1 + 0.01 * i);
        }
        requests.submit(request(0.9, System.nanoTime()));
        start = System.nanoTime();
        requests.await(0);
        assertThat(System.nanoTime() - start)
                .as("what takes longer than the beat can wait is left for the next")
                .isLessThan(TimeUnit.SECONDS.toNanos(1));
    }
}
