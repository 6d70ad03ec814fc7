package org.losslab.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.losslab.data.ClassChoice;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Engines;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.run.Checkpoint;
import org.losslab.run.Environment;
import org.losslab.run.Progress;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;

/** Everything that a training needs, made ready: engine, data on the device, classifiers in their first or restored state. */
final class Preparation implements AutoCloseable {

    private static final long MAX_THETA_PARAMETERS = 1_000_000;
    private static final long MAX_THETA_BYTES = 1L << 30;

    private final Experiment experiment;
    private final TrainingOptions options;
    private final EngineChoice choice;
    private final EngineSession session;
    private final Progress from;
    private final Map<ClassChoice, DataGroup> groups = new LinkedHashMap<>();
    private final List<ArmTraining> arms = new ArrayList<>();

    private Preparation(
            Experiment experiment, TrainingOptions options, EngineChoice choice, EngineSession session, Progress from) {
        this.experiment = experiment;
        this.options = options;
        this.choice = choice;
        this.session = session;
        this.from = from;
    }

    /**
     * Makes everything ready.
     *
     * @param checkpoint where to go on from; empty to begin
     * @param listener told what is being done
     */
    static Preparation of(
            RunFolder run,
            Installation installation,
            TrainingOptions options,
            Optional<Checkpoint> checkpoint,
            TrainingListener listener) {
        Experiment experiment = run.experiment();
        listener.preparing("loading data");
        Map<ClassChoice, Dataset> data = new LinkedHashMap<>();
        for (Arm arm : experiment.arms()) {
            data.computeIfAbsent(
                    experiment.classesOf(arm),
                    classes -> installation.data().load(experiment.data(), classes, options.data()));
        }
        listener.preparing("starting the engine");
        EngineChoice choice = choice(run, installation, options, checkpoint.isPresent());
        EngineSession session = choice.engine()
                .open(new SessionOptions(choice.device().id(), experiment.precision(), experiment.deterministic()));
        Progress from = checkpoint.map(Checkpoint::progress).orElse(Progress.none());
        Preparation preparation = new Preparation(experiment, options, choice, session, from);
        try {
            listener.preparing("building the classifiers");
            data.forEach((classes, dataset) ->
                    preparation.groups.put(classes, new DataGroup(experiment, dataset, session.upload(dataset))));
            preparation.build(checkpoint);
            return preparation;
        } catch (RuntimeException | Error e) {
            session.close();
            throw e;
        }
    }

    /** A run that goes on keeps its engine and device, unless another is asked for: then it comes out the same. */
    private static EngineChoice choice(
            RunFolder run, Installation installation, TrainingOptions options, boolean goesOn) {
        boolean free = options.engine().equals(Engines.AUTO) && options.device().equals(Engines.AUTO);
        Optional<Environment> before = goesOn && free ? RunData.read(run).environment() : Optional.empty();
        return before.flatMap(environment ->
                        EngineChoice.find(installation.engines(), environment.engine(), environment.device()))
                .orElseGet(() -> EngineChoice.of(
                        installation.engines(),
                        options.engine(),
                        options.device(),
                        run.experiment().model()));
    }

    private void build(Optional<Checkpoint> checkpoint) {
        Optional<Restored> restored = checkpoint.map(found -> new Restored(experiment, found, stepsPerEpoch()));
        for (Arm arm : experiment.arms()) {
            DataGroup group = groups.get(experiment.classesOf(arm));
            var layout = ParameterLayout.of(
                    experiment.model(), group.data().shape(), group.data().classes());
            Map<String, Tensor> state = restored.filter(found -> found.trains(arm))
                    .map(found -> found.state(arm, layout))
                    .orElseGet(() -> ParameterLayout.initialState(layout, experiment.seed()));
            Learner learner = session.learner(spec(arm, group), state);
            ArmTraining training = new ArmTraining(arm, group, learner);
            restored.ifPresent(found -> training.restore(found.progress(arm)));
            arms.add(training);
        }
    }

    private LearnerSpec spec(Arm arm, DataGroup group) {
        int classes = group.data().classes();
        return new LearnerSpec(
                experiment.model(), group.data().shape(), classes, arm.lossFor(classes), experiment.optimizer());
    }

    /** Where the training goes on from. */
    Progress from() {
        return from;
    }

    /** Steps done by then. */
    long stepsDone() {
        return (long) from.epoch() * stepsPerEpoch() + from.step();
    }

    Trainer trainer(TrainingControl control, Stopwatch watch, List<TrainingListener> listeners) {
        return new Trainer(experiment, session, List.copyOf(groups.values()), arms, from, control, watch, listeners);
    }

    /** Whether the classifiers are small enough, and of a kind, to keep their parameters of every epoch. */
    boolean keepsTheta() {
        boolean kind =
                experiment.model() instanceof Architecture.Linear || experiment.model() instanceof Architecture.Mlp;
        long parameters = arms.stream()
                .mapToLong(arm -> ParameterLayout.parameterCount(
                        experiment.model(),
                        arm.group().data().shape(),
                        arm.group().data().classes()))
                .max()
                .orElse(0);
        long bytes = parameters * Float.BYTES * arms.size() * (experiment.epochs() + 1);
        return kind && parameters < MAX_THETA_PARAMETERS && bytes <= MAX_THETA_BYTES;
    }

    /** What the run is made with; a run that goes on keeps the time when it began, and any the command that first began it. */
    Environment environment(RunFolder run) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        boolean goesOn = from.epoch() > 0 || from.step() > 0;
        Optional<Environment> before = RunData.read(run).environment();
        String started =
                before.filter(environment -> goesOn).map(Environment::started).orElse(now);
        return new Environment(
                choice.engine().id(),
                choice.device().id(),
                choice.device().title(),
                experiment.precision().key(),
                versions(),
                joined(DataGroup::data, Dataset::name),
                joined(DataGroup::data, Dataset::sha256),
                byArm(group -> group.data().classes()),
                byArm(group -> group.data().train().count()),
                before.map(Environment::command).orElse(options.command()),
                started);
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        versions.put(
                "losslab",
                Optional.ofNullable(Preparation.class.getPackage().getImplementationVersion())
                        .orElse("development"));
        versions.put("engine", choice.engine().title());
        versions.put("java", System.getProperty("java.version"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }

    private String joined(Function<DataGroup, Dataset> data, Function<Dataset, String> text) {
        return groups.values().stream().map(data.andThen(text)).collect(Collectors.joining("; "));
    }

    private Map<String, Integer> byArm(Function<DataGroup, Integer> number) {
        return arms.stream().collect(Collectors.toMap(arm -> arm.arm().label(), arm -> number.apply(arm.group())));
    }

    private int stepsPerEpoch() {
        Collection<DataGroup> all = groups.values();
        return all.stream().mapToInt(DataGroup::steps).max().orElseThrow();
    }

    @Override
    public void close() {
        session.close();
    }
}
