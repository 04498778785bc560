package no.kodebok.importers.triples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.characters.TextLines;
import no.kodebok.importers.table.RowReceiver;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableContents;
import no.kodebok.importers.table.TableFormats;

/** Imports data in fixed columns or separated values with the definition that goes with them. */
public final class TriplesImporter implements JointImporter {
  private static final String[] DATA = {"asc", "dat", "csv", "tsv", "txt", "fwf", "data"};

  private final Definition definition = new Definition();

  @Override
  public String format() {
    return "triples";
  }

  /** The data say nothing of what they are, and a definition holds none. */
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
    return List.of("sss", "asc");
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    List<ImportFile> definitions = files.stream().filter(definition::describes).toList();
    List<ImportFile> data =
        new ArrayList<>(
            files.stream()
                .filter(file -> !definitions.contains(file) && TextContent.isText(file))
                .toList());
    List<List<ImportFile>> groups = new ArrayList<>();
    boolean only = definitions.size() == 1 && data.size() == 1;
    for (ImportFile described : definitions) {
      ImportFile own =
          data.stream()
              .filter(file -> base(file).equals(base(described)) || (only && file.endsLike(DATA)))
              .findFirst()
              .orElse(null);
      if (own != null) {
        data.remove(own);
        groups.add(List.of(own, described));
      }
    }
    return groups;
  }

  private static String base(ImportFile file) {
    return file.baseName().toLowerCase(Locale.ROOT);
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    throw new IllegalStateException("Data are read with their definition only");
  }

  @Override
  public ImportBatch readTogether(
      List<ImportFile> group, ImportOptions options, Progress progress) {
    ImportFile data = group.getFirst();
    FindingLog log = new FindingLog(data.name());
    Definition.Contents contents = Definition.of(group.get(1));
    TableAssembler assembler = new TableAssembler(data.name(), true, log);
    List<String> names = new ArrayList<>();
    contents.variables().forEach(variable -> names.addAll(variable.columns()));
    assembler.row(1, names.toArray(new String[0]));
    if (contents.csv()) {
      separated(data, contents, assembler, log, progress);
    } else {
      fixed(data, contents, assembler, log, progress);
    }
    TableContents table = assembler.contents();
    return ToolAnswers.batch(
        group, format(), table, Definition.spec(group.get(1), contents, log), options, log);
  }

  private static void fixed(
      ImportFile data,
      Definition.Contents contents,
      RowReceiver receiver,
      FindingLog log,
      Progress progress) {
    TextLines.read(
        data,
        (number, line) -> {
          if (number <= contents.skip() || line.isBlank()) {
            return;
          }
          List<String> fields = new ArrayList<>();
          for (TripleVariable variable : contents.variables()) {
            int start = Math.min(line.length(), variable.start() - 1);
            int end = Math.min(line.length(), variable.finish());
            fields.addAll(variable.read(line.substring(start, end), null));
          }
          receiver.row(number, fields.toArray(new String[0]));
        },
        log,
        progress);
  }

  private static void separated(
      ImportFile data,
      Definition.Contents contents,
      RowReceiver receiver,
      FindingLog log,
      Progress progress) {
    int[] rows = {0};
    TableFormats.named("csv")
        .read(
            data,
            (line, cells) -> {
              if (rows[0]++ < contents.skip() || String.join("", cells).isBlank()) {
                return;
              }
              List<String> fields = new ArrayList<>();
              for (TripleVariable variable : contents.variables()) {
                List<String> own = new ArrayList<>();
                for (int at = variable.start() - 1;
                    at < Math.min(cells.length, variable.finish());
                    at++) {
                  own.add(cells[at]);
                }
                fields.addAll(
                    variable.read(
                        own.isEmpty() ? "" : own.getFirst(), own.size() > 1 ? own : null));
              }
              receiver.row(line, fields.toArray(new String[0]));
            },
            log,
            progress);
  }
}
