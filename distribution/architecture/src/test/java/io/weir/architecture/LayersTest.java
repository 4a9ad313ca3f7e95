package io.weir.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: docs/architecture.md says why. */
@AnalyzeClasses(packages = "io.weir", importOptions = DoNotIncludeTests.class)
class LayersTest {

  @ArchTest
  static final ArchRule THE_CONTRACT_STANDS_ON_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage("io.weir.api..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("io.weir.api..", "java..", "org.osgi.annotation.."));

  @ArchTest
  static final ArchRule THE_PACKAGES_OF_THE_CONTRACT_HAVE_NO_CYCLES =
      slices().matching("io.weir.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_PLUG_IN_KNOWS_ANOTHER =
      slices().assignedFrom(new PlugIns()).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule CAMEL_IS_SEEN_IN_THE_HOST_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.weir.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.camel..");

  @ArchTest
  static final ArchRule THE_KARAF_SHELL_IS_SEEN_IN_ITS_INTERFACE_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.weir.interfaces.shell..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.karaf..");

  @ArchTest
  static final ArchRule THE_OSGI_FRAMEWORK_IS_SEEN_IN_THE_HOST_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.weir.platform..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.osgi.framework..");

  @ArchTest
  static final ArchRule THE_PURE_PART_KNOWS_NO_CONTAINER_AND_NO_LOGGING =
      noClasses()
          .that()
          .resideInAnyPackage("io.weir..wire..", "io.weir..model..", "io.weir.library..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.osgi.framework..",
              "org.osgi.service..",
              "org.apache..",
              "org.slf4j..",
              "java.util.logging..");
}
