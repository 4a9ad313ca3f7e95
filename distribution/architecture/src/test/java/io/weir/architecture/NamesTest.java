package io.weir.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A type is named by what it is, not by its place in a pattern. */
@AnalyzeClasses(packages = "io.weir", importOptions = DoNotIncludeTests.class)
class NamesTest {

  @ArchTest
  static final ArchRule NO_TYPE_IS_NAMED_AFTER_A_PATTERN =
      noClasses()
          .should()
          .haveNameMatching(
              ".*[.$](Abstract|Default)[A-Z][^.$]*"
                  + "|.*[a-z](Impl|Utils?|Helper|Manager|Constants)");
}
