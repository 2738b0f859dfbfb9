package io.broadsheet.text;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** How the packages of the library lie on each other. */
@AnalyzeClasses(
    packages = "io.broadsheet.text",
    importOptions = ImportOption.DoNotIncludeTests.class)
class TextHouseTest {

  @ArchTest
  static final ArchRule noPackagesFormACycle =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  /** Every package on its own, however deep: {@code split} and {@code split.line} are two. */
  private static final class EachPackage implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "each package";
    }
  }
}
