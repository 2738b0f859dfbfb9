package io.broadsheet.text;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** What finds dates, names and quantities depends one way only, package by package. */
@AnalyzeClasses(
    packages = "io.broadsheet.text",
    importOptions = ImportOption.DoNotIncludeTests.class)
class FindersHouseTest {

  private static final List<String> FINDERS =
      List.of("data", "scan", "time", "entity", "quantity", "article");

  @ArchTest
  static final ArchRule noPackageDependsOnItselfByAnother =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  /** Every package is a slice of its own, at whatever depth. */
  private static final class EachPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return FINDERS.stream().anyMatch(finder -> isIn(type, finder))
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    private static boolean isIn(JavaClass type, String finder) {
      String root = "io.broadsheet.text." + finder;
      return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    @Override
    public String getDescription() {
      return "each package of the finders";
    }
  }
}
