package io.broadsheet.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, as the README draws them. */
@AnalyzeClasses(packages = "io.broadsheet", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

  private static final String[] TEXT = {
    "io.broadsheet.text.split..",
    "io.broadsheet.text.time..",
    "io.broadsheet.text.entity..",
    "io.broadsheet.text.quantity.."
  };

  @ArchTest
  static final ArchRule schemasDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAPackage("io.broadsheet.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.broadsheet.runtime..",
              "io.broadsheet.ingest..",
              "io.broadsheet.streams..",
              "io.broadsheet.indexer..",
              "io.broadsheet.explorer..",
              "io.broadsheet.operations..",
              "io.broadsheet.cli..",
              "io.broadsheet.stack..",
              "io.broadsheet.lab..");

  @ArchTest
  static final ArchRule runtimeKnowsNoService =
      noClasses()
          .that()
          .resideInAPackage("io.broadsheet.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.broadsheet.ingest..",
              "io.broadsheet.streams..",
              "io.broadsheet.indexer..",
              "io.broadsheet.explorer..",
              "io.broadsheet.operations..",
              "io.broadsheet.cli..",
              "io.broadsheet.stack..",
              "io.broadsheet.lab..");

  @ArchTest
  static final ArchRule ingestMeetsTheOthersOnlyInKafka = aloneBut("ingest", "streams", "indexer");

  @ArchTest
  static final ArchRule streamsMeetsTheOthersOnlyInKafka = aloneBut("streams", "ingest", "indexer");

  @ArchTest
  static final ArchRule indexerMeetsTheOthersOnlyInKafka = aloneBut("indexer", "ingest", "streams");

  @ArchTest
  static final ArchRule textCodeKnowsNoKafkaNoRecordsAndNoNetwork =
      noClasses()
          .that()
          .resideInAnyPackage(TEXT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.broadsheet.schemas..",
              "io.broadsheet.runtime..",
              "java.net..",
              "java.sql..");

  @ArchTest
  static final ArchRule textCodeHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(TEXT)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule dataGoesOneWayThroughStreams =
      slices().matching("io.broadsheet.streams.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule commandsAreTheOnlyOnesThatPrint =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.broadsheet.runtime.command..",
              "io.broadsheet.explorer..",
              "io.broadsheet.operations..",
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

  private static ArchRule aloneBut(String service, String one, String other) {
    return noClasses()
        .that()
        .resideInAPackage("io.broadsheet." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.broadsheet." + one + "..", "io.broadsheet." + other + "..");
  }
}
