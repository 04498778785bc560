package no.kodebok.importers.questionnaire;

import java.nio.file.Path;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.table.TableFormat;
import no.kodebok.importers.table.TableFormats;

/** Reads a questionnaire file, which is JSON or a table. */
public final class QuestionnaireFile {
  private QuestionnaireFile() {}

  /**
   * Reads and checks the file.
   *
   * @throws KodebokException if it cannot be read or contradicts itself; the message says where
   */
  public static QuestionnaireSpec read(Path path, Progress progress) {
    ImportFile file = FileCheck.open(path);
    Optional<QuestionnaireFormat> tool = QuestionnaireFormat.of(file);
    if (tool.isPresent()) {
      return tool.get().read(file, new FindingLog(file.name()));
    }
    if (OfficeContainer.of(file) == OfficeContainer.NONE
        && TextContent.isText(file)
        && isJson(file)) {
      return QuestionnaireJson.read(file);
    }
    TableFormat format =
        TableFormats.of(file)
            .orElseThrow(() ->
                new KodebokException(
                    QuestionnaireReason.NO_QUESTIONNAIRE,
                    path + " is no questionnaire file: it is neither JSON nor a table."));
    QuestionnaireTable table = new QuestionnaireTable(file.name());
    format.read(file, table, new FindingLog(file.name()), progress);
    return table.spec();
  }

  /** Whether the content begins as JSON does. */
  public static boolean isJson(ImportFile file) {
    String begin = TextContent.beginning(file).strip();
    return begin.startsWith("{") || (begin.startsWith("[") && file.endsLike("json"));
  }
}
