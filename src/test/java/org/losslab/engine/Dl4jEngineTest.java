package org.losslab.engine;

import org.losslab.engine.dl4j.Dl4jEngine;

class Dl4jEngineTest extends EngineContract {

    @Override
    Engine engine() {
        return new Dl4jEngine();
    }
}
