package io.broadsheet.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;

/** The walls of the house, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = "io.broadsheet", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  private static final String ROOT = "io.broadsheet.";

  /** What each module may use of the others. */
  private static final Map<String, Set<String>> USES =
      Map.of(
          "schemas", Set.of(),
          "text", Set.of(),
          "runtime", Set.of("schemas"),
          "ingest", Set.of("schemas", "runtime"),
          "streams", Set.of("schemas", "runtime", "text"),
          "indexer", Set.of("schemas", "runtime"),
          "explorer", Set.of("schemas", "runtime"),
          "operations", Set.of("schemas", "runtime", "ingest", "streams", "indexer"),
          "cli",
              Set.of(
                  "schemas",
                  "runtime",
                  "text",
                  "ingest",
                  "streams",
                  "indexer",
                  "explorer",
                  "operations"),
          "stack",
              Set.of(
                  "schemas", "runtime", "ingest", "streams", "indexer", "explorer", "operations"));

  @ArchTest
  static void eachModuleUsesOnlyWhatTheDesignAllows(JavaClasses all) {
    Map<String, Set<String>> used =
        all.stream()
            .filter(origin -> USES.containsKey(module(origin)))
            .collect(
                groupingBy(
                    HouseTest::module,
                    flatMapping(
                        origin ->
                            origin.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass())
                                .filter(target -> target.getName().startsWith(ROOT))
                                .map(HouseTest::module)
                                .filter(target -> !target.equals(module(origin))),
                        toSet())));

    assertThat(used.keySet()).isEqualTo(USES.keySet());
    assertThat(used)
        .allSatisfy((module, others) -> assertThat(USES.get(module)).containsAll(others));
  }

  @ArchTest
  static final ArchRule packagesAreFreeOfCyclesAtEveryDepth =
      slices().assignedFrom(eachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule textIsALibrary =
      noClasses()
          .that()
          .resideInAPackage("io.broadsheet.text..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.avro..",
              "picocli..",
              "org.slf4j..",
              "ch.qos.logback..",
              "java.net..",
              "java.sql..");

  @ArchTest
  static final ArchRule textHasNoClock =
      noClasses()
          .that()
          .resideInAPackage("io.broadsheet.text..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.broadsheet.runtime.command..",
              "io.broadsheet.cli..",
              "io.broadsheet.stack..",
              "io.broadsheet.lab..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule namesSayTheJob =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl");

  private static String module(JavaClass one) {
    return one.getPackageName().substring(ROOT.length()).split("\\.")[0];
  }

  /** Each package is a slice of its own, its parent and its children being others. */
  private static SliceAssignment eachPackage() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass one) {
        return SliceIdentifier.of(one.getPackageName());
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }
}
