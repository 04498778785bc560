package no.kodebok.importers.aggregate;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.aggregates.AggregateChecks;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.characters.TextContent;

/** Reads published tables from sheets, texts and documents, where the user says that they are. */
public final class AggregateImporter implements SourceImporter {
  @Override
  public String format() {
    return "aggregate";
  }

  /** Never surer than those who read the same file as something else. */
  @Override
  public int recognise(ImportFile file) {
    OfficeContainer container = OfficeContainer.of(file);
    boolean office = container == OfficeContainer.EXCEL || container == OfficeContainer.WORD;
    return office || TextContent.isText(file) ? 1 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.AGGREGATE;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "tab", "xlsx", "xlsm", "docx", "md", "txt");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    List<RawTable> raw =
        switch (OfficeContainer.of(file)) {
          case EXCEL -> SheetTables.read(file, progress);
          case WORD -> WordTables.read(file);
          default -> TextTables.read(file, log);
        };
    ImportedFile imported = file.imported(format());
    List<AggregateTable> tables = new ArrayList<>();
    for (RawTable one : raw) {
      TableMaking.of(one, name(file, one, raw.size())).ifPresent(tables::add);
    }
    if (tables.isEmpty()) {
      throw new KodebokException(
          ImportReason.NO_FIGURES,
          file.path()
              + " has no table with figures: rows with words to the left, headings above and numbers.");
    }
    List<ImportedAggregate> aggregates = new ArrayList<>();
    for (AggregateTable table : tables) {
      // The name of the file is enough where only one of its sheets has a table.
      AggregateTable named =
          tables.size() == 1 ? table.named(Invisible.cleanName(file.baseName())) : table;
      aggregates.add(new ImportedAggregate(imported, named));
      AggregateChecks.of(named)
          .forEach(check -> log.add(AggregateFindings.of(check, named, file.name())));
    }
    return new ImportBatch(
        List.of(imported), List.of(), List.of(), List.of(), List.of(), aggregates, log.findings());
  }

  private static String name(ImportFile file, RawTable table, int tables) {
    String base = Invisible.cleanName(file.baseName());
    String sheet = table.sheet();
    return tables == 1 || sheet == null ? base : base + " – " + Invisible.cleanName(sheet);
  }
}
