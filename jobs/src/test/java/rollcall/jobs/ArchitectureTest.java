package rollcall.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * The arrows between packages: jobs know the stages, the stages know fault, table and rules,
 * nothing points back.
 */
@AnalyzeClasses(packages = "rollcall", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String[] STAGES = {
    "rollcall.inbox..",
    "rollcall.ingest..",
    "rollcall.conform..",
    "rollcall.measure..",
    "rollcall.flag..",
    "rollcall.trend..",
    "rollcall.outcome..",
    "rollcall.warning..",
    "rollcall.report..",
    "rollcall.bridge..",
    "rollcall.disclosure..",
    "rollcall.publish.."
  };

  @ArchTest
  static final ArchRule every_class_has_its_place =
      classes()
          .should()
          .resideInAnyPackage(
              append(
                  STAGES,
                  "rollcall.fault..",
                  "rollcall.table..",
                  "rollcall.rules..",
                  "rollcall.jobs..",
                  "rollcall.sample.."))
          .because(
              "packages follow the data's journey; there is no place for helpers of everything");

  @ArchTest
  static final ArchRule no_stage_knows_another =
      slices()
          .matching("rollcall.(*)..")
          .namingSlices("$1")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage("rollcall.jobs..", "rollcall.sample.."),
              resideInAPackage("rollcall.."))
          .ignoreDependency(
              resideInAPackage("rollcall.."),
              resideInAnyPackage("rollcall.fault..", "rollcall.table..", "rollcall.rules.."));

  @ArchTest
  static final ArchRule faults_know_nothing_else =
      noClasses()
          .that()
          .resideInAPackage("rollcall.fault..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("rollcall..").and(not(resideInAPackage("rollcall.fault.."))));

  @ArchTest
  static final ArchRule tables_know_faults_alone =
      noClasses()
          .that()
          .resideInAPackage("rollcall.table..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("rollcall..")
                  .and(not(resideInAnyPackage("rollcall.table..", "rollcall.fault.."))));

  @ArchTest
  static final ArchRule rules_know_faults_and_tables_alone =
      noClasses()
          .that()
          .resideInAPackage("rollcall.rules..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("rollcall..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "rollcall.rules..", "rollcall.table..", "rollcall.fault.."))));

  @ArchTest
  static final ArchRule the_sample_is_made_without_the_pipeline_and_without_spark =
      noClasses()
          .that()
          .resideInAPackage("rollcall.sample..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("rollcall..", "org.apache.spark..", "org.apache.hadoop..")
                  .and(not(resideInAPackage("rollcall.sample.."))))
          .allowEmptyShould(true)
          .because("figures that the pipeline computes from it must not share its code");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("rollcall.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_process_ends_in_main_alone =
      noClasses()
          .that(not(equivalentTo(Main.class)))
          .should()
          .callMethod(System.class, "exit", int.class)
          .because(
              "a stage that ends the process takes the exit code and the last log lines with it");

  @ArchTest
  static final ArchRule results_do_not_depend_on_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage("rollcall.jobs..")
          .should()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule results_do_not_depend_on_the_machines_locale_or_zone =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "getBytes");

  private static String[] append(String[] first, String... more) {
    String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
