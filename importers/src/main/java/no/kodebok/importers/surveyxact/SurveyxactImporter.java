package no.kodebok.importers.surveyxact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.table.AllRows;
import no.kodebok.importers.table.AllRows.Row;
import no.kodebok.importers.table.SideBySide;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;
import no.kodebok.importers.table.TableFormat;
import no.kodebok.importers.table.TableFormats;
import org.jspecify.annotations.Nullable;

/** Imports a dataset with its structure and labels. */
public final class SurveyxactImporter implements JointImporter {
  @Override
  public String format() {
    return "surveyxact";
  }

  @Override
  public int recognise(ImportFile file) {
    if (isWorkbook(file)) {
      return 98;
    }
    return isStructure(file) ? 97 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "txt", "xlsx");
  }

  private static boolean isStructure(ImportFile file) {
    return TableBeginning.of(file)
        .filter(begin -> Structure.isStructure(begin.headings()))
        .isPresent();
  }

  /** Sheets called Dataset and Structure; a wide dataset goes over several sheets. */
  private static boolean isWorkbook(ImportFile file) {
    if (OfficeContainer.of(file) != OfficeContainer.EXCEL) {
      return false;
    }
    try {
      List<String> sheets = format(file).sheets(file);
      return sheets.stream().anyMatch(SurveyxactImporter::isDataset)
          && sheets.stream().anyMatch(name -> name.equalsIgnoreCase("Structure"));
    } catch (KodebokException e) {
      // What is wrong with the file is said by the importer that reads it.
      return false;
    }
  }

  private static boolean isDataset(String sheet) {
    return sheet.toLowerCase(Locale.ROOT).matches("dataset ?(\\(?\\d{0,3}\\)?)?");
  }

  private static TableFormat format(ImportFile file) {
    return TableFormats.of(file)
        .orElseThrow(() ->
            new KodebokException(
                ImportReason.NO_TABLE, file.path() + " holds no table that can be read."));
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    List<ImportFile> tables =
        new ArrayList<>(
            files.stream()
                .filter(f -> TableBeginning.of(f).isPresent() && !isWorkbook(f))
                .toList());
    List<List<ImportFile>> groups = new ArrayList<>();
    for (ImportFile structure : files) {
      if (!tables.contains(structure) || !isStructure(structure)) {
        continue;
      }
      tables.remove(structure);
      Set<String> names = names(structure);
      ImportFile dataset = dataset(tables, names);
      if (dataset == null) {
        continue;
      }
      tables.remove(dataset);
      List<ImportFile> group = new ArrayList<>(List.of(dataset, structure));
      ImportFile labels = labels(tables, names);
      if (labels != null) {
        tables.remove(labels);
        group.add(labels);
      }
      groups.add(group);
    }
    return groups;
  }

  private static Set<String> names(ImportFile structure) {
    try {
      return Structure.names(rows(structure, new FindingLog(structure.name())));
    } catch (KodebokException e) {
      // It is told when the structure is read by itself.
      return Set.of();
    }
  }

  private static List<Row> rows(ImportFile file, FindingLog log) {
    return AllRows.of(format(file), file, null, log);
  }

  /** The table with most of the structure's variables as its headings. */
  private static @Nullable ImportFile dataset(List<ImportFile> tables, Set<String> names) {
    ImportFile best = null;
    int most = 0;
    for (ImportFile table : tables) {
      Set<String> headings = new HashSet<>(headings(table));
      headings.retainAll(names);
      if (headings.size() > most && !isLabels(table, names)) {
        most = headings.size();
        best = table;
      }
    }
    return best;
  }

  private static @Nullable ImportFile labels(List<ImportFile> tables, Set<String> names) {
    return tables.stream().filter(table -> isLabels(table, names)).findFirst().orElse(null);
  }

  private static List<String> headings(ImportFile file) {
    return TableBeginning.of(file).map(TableBeginning::headings).orElse(List.of());
  }

  /** Rows of variable, value and label, without headings. */
  private static boolean isLabels(ImportFile file, Set<String> names) {
    return TableBeginning.of(file)
        .filter(begin ->
            begin.rows().stream()
                    .allMatch(row ->
                        names.contains(row.getFirst())
                            && row.stream().skip(3).allMatch(String::isEmpty))
                && begin.rows().stream().allMatch(row -> row.size() >= 3))
        .isPresent();
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    if (!isWorkbook(file)) {
      throw new KodebokException(
          ImportReason.DESCRIBES_ANSWERS,
          file.path()
              + " describes a questionnaire. Import it together with the file of answers that it"
              + " describes.");
    }
    FindingLog log = new FindingLog(file.name());
    TableFormat format = format(file);
    List<String> datasets = new ArrayList<>();
    List<Row> structure = List.of();
    List<Row> labels = List.of();
    for (String sheet : format.sheets(file)) {
      if (isDataset(sheet)) {
        datasets.add(sheet);
      } else if (sheet.equalsIgnoreCase("Structure")) {
        structure = AllRows.of(format, file, sheet, log);
      } else if (sheet.equalsIgnoreCase("Labels")) {
        labels = AllRows.of(format, file, sheet, log);
      }
    }
    file.fix();
    TableContents table = SideBySide.of(format, file, datasets, log, progress);
    file.requireUnchanged();
    return ToolAnswers.batch(
        List.of(file),
        format(),
        table,
        Structure.spec(file.name(), structure, labels, table.names(), log),
        options,
        log);
  }

  @Override
  public ImportBatch readTogether(
      List<ImportFile> group, ImportOptions options, Progress progress) {
    ImportFile dataset = group.getFirst();
    ImportFile structure = group.get(1);
    FindingLog log = new FindingLog(dataset.name());
    List<Row> labels = group.size() > 2 ? rows(group.get(2), log) : List.of();
    TableFormat format = format(dataset);
    TableAssembler assembler = new TableAssembler(dataset.name(), format.breaksAreLines(), log);
    format.read(dataset, assembler, log, progress);
    TableContents table = assembler.contents();
    return ToolAnswers.batch(
        group,
        format(),
        table,
        Structure.spec(structure.name(), rows(structure, log), labels, table.names(), log),
        options,
        log);
  }
}
