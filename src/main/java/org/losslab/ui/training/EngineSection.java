package org.losslab.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.losslab.engine.Device;
import org.losslab.state.TrainingForm;
import org.losslab.ui.Messages;
import org.losslab.ui.Worded;
import org.losslab.worker.EngineInfo;

/** What the training runs on. Engines and devices are those that the worker has found. */
final class EngineSection {

    private static final String AUTO = "auto";

    private final Form form;
    private final ChoiceField<String> engine;
    private final ChoiceField<String> device;
    private final Node node;
    private List<EngineInfo> engines = List.of();

    EngineSection(Form form) {
        this.form = form;
        engine = new ChoiceField<>("form.engine", List.of(AUTO), this::engineTitle, this::chooseEngine)
                .obstacle(this::engineObstacle);
        device = new ChoiceField<>("form.device", List.of(AUTO), this::deviceTitle, this::chooseDevice)
                .obstacle(id -> device(id)
                        .filter(found -> !found.usable())
                        .map(found -> Worded.of(found.reason()))
                        .orElse(""));
        node = new Section("form.section.engine", engine.node(), device.node());
        form.watch(state -> state, this::show);
    }

    /** Offers what the worker has. */
    void offer(List<EngineInfo> found) {
        if (!found.equals(engines)) {
            engines = found;
            show(form.current());
            engine.refresh();
            device.refresh();
        }
    }

    private void show(TrainingForm state) {
        List<String> ids = new ArrayList<>(List.of(AUTO));
        engines.forEach(each -> ids.add(each.id()));
        engine.offer(ids, state.engine());
        List<String> devices = new ArrayList<>(List.of(AUTO));
        selected().forEach(each -> each.devices().stream()
                .map(Device::id)
                .filter(id -> !devices.contains(id))
                .forEach(devices::add));
        device.offer(devices, state.device());
    }

    /** The engines whose devices can be chosen: the chosen one, or all. */
    private List<EngineInfo> selected() {
        String chosen = form.current().engine();
        return engines.stream()
                .filter(each -> chosen.equals(AUTO) || each.id().equals(chosen))
                .toList();
    }

    private Optional<Device> device(String id) {
        List<Device> found = selected().stream()
                .flatMap(each -> each.devices().stream())
                .filter(each -> each.id().equals(id))
                .toList();
        return found.stream().filter(Device::usable).findFirst().or(() -> found.stream()
                .findFirst());
    }

    private String engineTitle(String id) {
        return id.equals(AUTO)
                ? Messages.text("form.auto")
                : engines.stream()
                        .filter(each -> each.id().equals(id))
                        .map(EngineInfo::title)
                        .findFirst()
                        .orElse(id);
    }

    private String engineObstacle(String id) {
        return engines.stream()
                .filter(each -> each.id().equals(id))
                .filter(each -> each.devices().stream().noneMatch(Device::usable))
                .findFirst()
                .map(each -> each.devices().stream()
                        .map(found -> Worded.of(found.reason()))
                        .findFirst()
                        .orElse(Messages.text("form.engine.none")))
                .orElse("");
    }

    private String deviceTitle(String id) {
        if (id.equals(AUTO)) {
            return Messages.text("form.auto");
        }
        return device(id)
                .map(found -> Messages.text("form.device.title", found.id(), found.title()))
                .orElse(id);
    }

    private void chooseEngine(String id) {
        form.change(state -> state.withEngine(id, AUTO));
    }

    private void chooseDevice(String id) {
        form.change(state -> state.withEngine(state.engine(), id));
    }

    Node node() {
        return node;
    }
}
