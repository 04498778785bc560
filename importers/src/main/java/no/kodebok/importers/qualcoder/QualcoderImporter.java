package no.kodebok.importers.qualcoder;

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

/** Imports the project of QualCoder: {@code data.qda} in the project's folder. */
public final class QualcoderImporter implements SourceImporter {
  @Override
  public String format() {
    return "qualcoder";
  }

  @Override
  public int recognise(ImportFile file) {
    return ForeignDatabase.hasTables(file, "project", "source", "code_name", "code_text") ? 97 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.PROJECT;
  }

  @Override
  public List<String> endings() {
    return List.of("qda");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    ImportedFile imported = file.imported(format());
    ImportedProject project;
    try (ForeignDatabase database = ForeignDatabase.open(file, progress)) {
      project = new QualcoderProject(database, imported, log).assemble();
    }
    file.requireUnchanged();
    progress.report(file.size(), file.size(), file.name());
    return ImportBatch.of(project, log.findings());
  }
}
