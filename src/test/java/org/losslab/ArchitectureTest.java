package org.losslab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom. The table is the plan; whoever may use a package may use what that one may. */
class ArchitectureTest {

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("loss", List.of()),
            Map.entry("mixture", List.of("loss")),
            Map.entry("data", List.of("mixture")),
            Map.entry("experiment", List.of("loss", "data")),
            Map.entry("log", List.of("data")),
            Map.entry("run", List.of("experiment")),
            Map.entry("engine", List.of("experiment")),
            Map.entry("engine.dl4j", List.of("engine")),
            Map.entry("engine.libtorch", List.of("engine")),
            Map.entry("training", List.of("engine", "run")),
            Map.entry("process", List.of()),
            Map.entry("sweep", List.of("run", "process")),
            Map.entry("worker", List.of("training", "run", "process")),
            Map.entry("figure", List.of("run", "sweep", "mixture")),
            Map.entry("state", List.of("experiment", "mixture")),
            Map.entry("ui", List.of("figure", "state", "worker", "sweep", "log")),
            Map.entry("cli", List.of("figure", "training", "sweep")),
            Map.entry("app", List.of("ui", "cli", "worker", "engine.dl4j", "engine.libtorch")));

    private static final JavaClasses LOSSLAB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.losslab");

    @Test
    void packagesUseOnlyWhatTheTableAllows() {
        classes()
                .should(new ArchCondition<>("use only what its package may use") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        Set<String> allowed = reachable(unit(item));
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("org.losslab"))
                                .filter(dependency -> !allowed.contains(unit(dependency.getTargetClass())))
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
                    }
                })
                .because("the table keeps mathematics free of libraries, engines replaceable and the window light")
                .check(LOSSLAB);
    }

    @Test
    void theTableHasNoCycle() {
        MAY_USE.forEach((unit, uses) -> uses.forEach(used ->
                assertThat(reachable(used)).as(used + " must not reach " + unit).doesNotContain(unit)));
    }

    @Test
    void nothingThatIsReadCanBringObjectsWithIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("PolymorphicTypeValidator")
                .because("checkpoints, experiments and states are numbers and text, whoever wrote them")
                .check(LOSSLAB);
    }

    @Test
    void heavyLibrariesStayBehindTheirFences() {
        fence(
                "ND4J and Deeplearning4j are one engine among others",
                "org.losslab.engine.dl4j..",
                "org.nd4j..",
                "org.deeplearning4j..");
        fence("LibTorch is one engine among others", "org.losslab.engine.libtorch..", "org.bytedeco.pytorch..");
        noClasses()
                .that(not(resideInAnyPackage("org.losslab.ui..", "org.losslab.app..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx.."))
                .because("training and the command line must run without a display")
                .check(LOSSLAB);
        noClasses()
                .that(not(resideInAnyPackage("org.losslab.figure..", "org.losslab.ui.chart..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jfree..", "java.awt.."))
                .because("charts are described once and drawn by two back ends, nowhere else")
                .check(LOSSLAB);
        noClasses()
                .that(resideInAPackage("org.losslab.loss.."))
                .should()
                .dependOnClassesThat(not(resideInAnyPackage("org.losslab.loss..", "java.lang..", "java.util..")))
                .because("the losses are the definition that engines are tested against")
                .check(LOSSLAB);
    }

    @Test
    void theWindowLoadsNoEngine() {
        noClasses()
                .that(resideInAPackage("org.losslab.ui.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.losslab.engine.dl4j..", "org.losslab.engine.libtorch.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.losslab.engine.Engines")
                .because("engines live in the worker's process, so that a native crash takes no window down")
                .allowEmptyShould(true)
                .check(LOSSLAB);
    }

    @Test
    void everyPackageStatesItsContract() throws IOException {
        Path sources = Path.of("src/main/java/org/losslab");
        try (Stream<Path> folders = Files.walk(sources).filter(Files::isDirectory)) {
            assertThat(folders.filter(ArchitectureTest::hasClasses))
                    .isNotEmpty()
                    .allSatisfy(folder ->
                            assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean hasClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fence(String reason, String home, String... libraries) {
        noClasses()
                .that(not(resideInAPackage(home)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .because(reason)
                .check(LOSSLAB);
    }

    /** The entry of the table that a class belongs to: the longest that its package starts with. */
    private static String unit(JavaClass item) {
        String name = item.getPackageName().replaceFirst("^org\\.losslab\\.?", "");
        return MAY_USE.keySet().stream()
                .filter(unit -> name.equals(unit) || name.startsWith(unit + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("package " + item.getPackageName() + " is not in the table"));
    }

    private static Set<String> reachable(String unit) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (reached.add(next)) {
                open.addAll(MAY_USE.get(next));
            }
        }
        return reached;
    }
}
