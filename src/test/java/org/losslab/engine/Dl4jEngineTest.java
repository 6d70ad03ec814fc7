package org.losslab.engine;

import org.junit.jupiter.api.Nested;
import org.losslab.engine.dl4j.Dl4jEngine;

class Dl4jEngineTest {

    @Nested
    class Steps extends StepContract {
        @Override
        Engine engine() {
            return new Dl4jEngine();
        }
    }

    @Nested
    class Evaluation extends EvaluationContract {
        @Override
        Engine engine() {
            return new Dl4jEngine();
        }
    }

    @Nested
    class States extends StateContract {
        @Override
        Engine engine() {
            return new Dl4jEngine();
        }
    }

    @Nested
    class Failing extends FailureContract {
        @Override
        Engine engine() {
            return new Dl4jEngine();
        }
    }
}
