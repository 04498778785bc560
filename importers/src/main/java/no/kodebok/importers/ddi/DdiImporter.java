package no.kodebok.importers.ddi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.characters.TextLines;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;

/** Imports data with headings, or in fixed columns, with the codebook that goes with them. */
public final class DdiImporter implements JointImporter {
  private static final String[] DATA = {
    "csv", "tsv", "tab", "dat", "asc", "txt", "fwf", "data", "xlsx", "ods"
  };

  private final DdiCodebook codebook = new DdiCodebook();

  @Override
  public String format() {
    return "ddi";
  }

  /** The data say nothing of what they are, and a codebook holds none. */
  @Override
  public int recognise(ImportFile file) {
    return 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("xml");
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    List<ImportFile> books = files.stream().filter(codebook::describes).toList();
    List<ImportFile> data =
        new ArrayList<>(files.stream().filter(file -> isData(file, books)).toList());
    List<List<ImportFile>> groups = new ArrayList<>();
    boolean only = books.size() == 1 && data.size() == 1;
    for (ImportFile book : books) {
      ImportFile own =
          data.stream()
              .filter(file -> base(file).equals(base(book)) || (only && file.endsLike(DATA)))
              .findFirst()
              .orElse(null);
      if (own != null) {
        data.remove(own);
        groups.add(List.of(own, book));
      }
    }
    return groups;
  }

  private static boolean isData(ImportFile file, List<ImportFile> books) {
    return !books.contains(file)
        && (TextContent.isText(file) || TableBeginning.of(file).isPresent());
  }

  private static String base(ImportFile file) {
    return file.baseName().toLowerCase(Locale.ROOT);
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    throw new IllegalStateException("Data are read with their codebook only");
  }

  @Override
  public ImportBatch readTogether(
      List<ImportFile> group, ImportOptions options, Progress progress) {
    ImportFile data = group.getFirst();
    FindingLog log = new FindingLog(data.name());
    DdiCodebook.Contents contents = DdiCodebook.of(group.get(1)).in(data);
    TableContents table =
        hasHeadings(data, contents)
            ? named(data, contents, log, progress)
            : fixed(data, contents, log, progress);
    return ToolAnswers.batch(
        group, format(), table, DdiCodebook.spec(group.get(1), contents, log), options, log);
  }

  /** At least half of the headings are names of variables. */
  private static boolean hasHeadings(ImportFile data, DdiCodebook.Contents contents) {
    List<String> names =
        contents.variables().stream().map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    return TableBeginning.of(data)
        .filter(begin -> {
          long known =
              begin.headings().stream()
                  .filter(h -> names.contains(h.toLowerCase(Locale.ROOT)))
                  .count();
          return known > 0 && 2 * known >= begin.headings().size();
        })
        .isPresent();
  }

  private static TableContents named(
      ImportFile data, DdiCodebook.Contents contents, FindingLog log, Progress progress) {
    Map<String, String> nameOf = new HashMap<>();
    contents.variables().forEach(v -> nameOf.put(v.name().toLowerCase(Locale.ROOT), v.name()));
    return ToolTable.read(
        data,
        1,
        rows ->
            ToolTable.distinct(
                List.of(rows.getFirst()).stream()
                    .map(h -> nameOf.getOrDefault(h.strip().toLowerCase(Locale.ROOT), h))
                    .toList()),
        log,
        progress);
  }

  private static TableContents fixed(
      ImportFile data, DdiCodebook.Contents contents, FindingLog log, Progress progress) {
    List<DdiVariable> placed = contents.variables().stream().filter(v -> v.start() > 0).toList();
    if (placed.isEmpty()) {
      throw new KodebokException(
          ImportReason.DATA_WITHOUT_PLACES,
          data.path()
              + " has no headings that the codebook names, and the codebook does not say in which"
              + " columns its variables stand. Export the data as .csv with the variables' names.");
    }
    TableAssembler assembler = new TableAssembler(data.name(), true, log);
    assembler.row(1, placed.stream().map(DdiVariable::name).toArray(String[]::new));
    TextLines.read(
        data,
        (number, line) -> {
          if (!line.isBlank()) {
            assembler.row(number, placed.stream().map(v -> v.in(line)).toArray(String[]::new));
          }
        },
        log,
        progress);
    return assembler.contents();
  }
}
