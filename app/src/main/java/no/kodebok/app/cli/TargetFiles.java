package no.kodebok.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.json.TargetsJson;
import no.kodebok.coding.derive.Targets;
import no.kodebok.coding.derive.Targets.Row;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.questionnaire.QuestionnaireFile;
import no.kodebok.importers.table.SmallTable;

/** Reads known figures from a file: a table, or JSON. */
final class TargetFiles {
  private TargetFiles() {}

  static Targets read(Path path) {
    ImportFile file = FileCheck.open(path);
    if (QuestionnaireFile.isJson(file)) {
      try {
        return TargetsJson.read(
            Files.readString(path, StandardCharsets.UTF_8).replace("\uFEFF", ""));
      } catch (IOException e) {
        throw file.unreadable(e);
      }
    }
    return Targets.of(rows(path));
  }

  /** The rows of a table, named by file and line. */
  static List<Row> rows(Path path) {
    String name = String.valueOf(path.getFileName());
    return SmallTable.read(path).stream()
        .map(row -> new Row(name + ", line " + row.line(), row.cells()))
        .toList();
  }
}
