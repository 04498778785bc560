package no.kodebok.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The house keeps its walls: who may know whom, and why. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("no.kodebok");

  @Test
  void theRulesSeeTheWholeProgram() {
    for (String module : new String[] {"coding", "importers", "exports", "app"}) {
      long seen =
          PROGRAM.stream()
              .filter(c -> c.getPackageName().startsWith("no.kodebok." + module))
              .count();
      assertTrue(seen > 10, module + " has only " + seen + " classes");
    }
  }

  @Test
  void modulesDependInOneDirection() {
    check(
        noClasses()
            .that()
            .resideInAPackage("no.kodebok.coding..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "no.kodebok.importers..",
                "no.kodebok.exports..",
                "no.kodebok.app..",
                "org.apache.poi..",
                "io.javalin..",
                "picocli..")
            .because("the project and what is asked of it know no file format and no web server"));
    check(
        noClasses()
            .that()
            .resideInAPackage("no.kodebok.importers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "no.kodebok.exports..", "no.kodebok.app..", "no.kodebok.coding.store..")
            .because("an importer makes a batch and never touches the store"));
    check(
        noClasses()
            .that()
            .resideInAPackage("no.kodebok.exports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "no.kodebok.importers..", "no.kodebok.app..", "no.kodebok.coding.store..")
            .because("an exporter draws a finished result and cannot change what it says"));
  }

  @Test
  void theModelStandsOnNothing() {
    check(
        noClasses()
            .that()
            .resideInAPackage("no.kodebok.coding.model..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("no.kodebok..")
                    .and(resideOutsideOfPackages("no.kodebok.coding.model.."))
                    .as("reside outside of the model"))
            .because("records that everything stands on cannot stand on any of it"));
  }

  @Test
  void onlyTheStoreSpeaksSql() {
    check(
        noClasses()
            .that()
            // The projects of other programs are SQLite files, and are only ever read.
            .resideOutsideOfPackages(
                "no.kodebok.coding.store.sql..", "no.kodebok.importers.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..")
            .because("another engine must fit behind ProjectStore"));
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("SqliteFile")
            .and()
            .resideOutsideOfPackage("no.kodebok.importers.database..")
            .should()
            .dependOnClassesThat(
                nameMatching("org\\.sqlite\\.SQLite(Config|DataSource)|java\\.sql\\.DriverManager")
                    .as("open connections"))
            .because("every connection must be durable in the same way"));
  }

  @Test
  void onlyTheSearchSpeaksLucene() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("no.kodebok.coding.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("another engine must fit behind TextIndex"));
  }

  @Test
  void nothingCallsOutside() {
    DescribedPredicate<HasName> network =
        nameMatching(
                "java\\.net\\.(http\\..*|URLConnection|HttpURLConnection|Socket|DatagramSocket)"
                    + "|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel")
            .as("reach the network");
    check(
        noClasses()
            .that()
            .doNotHaveSimpleName("Forwarding")
            .should()
            .dependOnClassesThat(network)
            .because(
                "the material may not leave the machine; Forwarding reaches this machine's own"
                    + " server only"));
  }

  @Test
  void nothingPrintsPastTheCommandsOutput() {
    check(
        noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("a stray line on standard output breaks --json"));
  }

  @Test
  void theServerDoesNotKnowTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage("no.kodebok.app.web..", "no.kodebok.app.json..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.kodebok.app.cli..", "picocli..")
            .because("the command line is wired to the server, not the other way round"));
  }

  @Test
  void formatsDoNotKnowEachOther() {
    check(
        slices()
            .matching("no.kodebok.importers.(text|markdown|word|csv|excel)..")
            .should()
            .notDependOnEachOther()
            .because("a new format is one package, and an old one can go without the others"));
    check(
        slices()
            .matching("no.kodebok.exports.(excel|word|csv|json|text)..")
            .should()
            .notDependOnEachOther()
            .because("a new format is one package, and an old one can go without the others"));
  }

  private static void check(ArchRule rule) {
    rule.check(PROGRAM);
  }
}
