package org.losslab.engine;

import org.losslab.engine.libtorch.LibTorchEngine;

class LibTorchEngineTest extends EngineContract {

    @Override
    Engine engine() {
        return new LibTorchEngine();
    }
}
