package org.losslab.engine;

import org.junit.jupiter.api.Nested;
import org.losslab.engine.libtorch.LibTorchEngine;

class LibTorchEngineTest {

    @Nested
    class Steps extends StepContract {
        @Override
        Engine engine() {
            return new LibTorchEngine();
        }
    }

    @Nested
    class Evaluation extends EvaluationContract {
        @Override
        Engine engine() {
            return new LibTorchEngine();
        }
    }

    @Nested
    class States extends StateContract {
        @Override
        Engine engine() {
            return new LibTorchEngine();
        }
    }

    @Nested
    class Failing extends FailureContract {
        @Override
        Engine engine() {
            return new LibTorchEngine();
        }
    }
}
