package no.kodebok.importers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.kodebok.importers");

  @Test
  void theRulesSawTheImporters() {
    assertTrue(CLASSES.size() > 40, "saw " + CLASSES.size() + " classes");
    for (String format : Importers.installed().formats()) {
      assertTrue(
          CLASSES.stream()
              .anyMatch(c -> c.getPackageName().equals("no.kodebok.importers." + format)),
          "no package of its own: " + format);
    }
  }

  @Test
  void importersKnowNeitherStoreNorExportsNorApp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "no.kodebok.coding.store..",
            "no.kodebok.coding.search..",
            "no.kodebok.exports..",
            "no.kodebok.app..")
        .because(
            "importers turn files into batches; what is done with a batch is the app's business")
        .check(CLASSES);
  }

  @Test
  void formatsKnowNothingOfEachOther() {
    List<String> formats = Importers.installed().formats();
    for (String format : formats) {
      List<String> others = new ArrayList<>(formats);
      others.remove(format);
      noClasses()
          .that()
          .resideInAPackage("no.kodebok.importers." + format + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              others.stream()
                  .map(other -> "no.kodebok.importers." + other + "..")
                  .toArray(String[]::new))
          .because("a format is added or taken out without touching another")
          .check(CLASSES);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("no.kodebok.importers.(*)..")
        .should()
        .beFreeOfCycles()
        .because("what formats share lies below them")
        .check(CLASSES);
  }
}
