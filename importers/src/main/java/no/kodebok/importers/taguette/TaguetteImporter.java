package no.kodebok.importers.taguette;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.database.ForeignDatabase;
import no.kodebok.importers.database.ForeignDatabase.Row;

/** Imports a project of Taguette; a database of several projects brings them all. */
public final class TaguetteImporter implements SourceImporter {
  @Override
  public String format() {
    return "taguette";
  }

  @Override
  public int recognise(ImportFile file) {
    return ForeignDatabase.hasTables(file, "projects", "documents", "highlights", "tags") ? 97 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.PROJECT;
  }

  @Override
  public List<String> endings() {
    return List.of("taguette", "sqlite3");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    ImportedFile imported = file.imported(format());
    List<ImportedProject> projects = new ArrayList<>();
    try (ForeignDatabase database = ForeignDatabase.open(file, progress)) {
      for (Row row : database.rows("projects", "id", "name", "description", "created")) {
        projects.add(new TaguetteProject(database, row, imported, log).assemble());
      }
    }
    file.requireUnchanged();
    progress.report(file.size(), file.size(), file.name());
    return new ImportBatch(
        List.of(imported), List.of(), List.of(), List.of(), projects, log.findings());
  }
}
