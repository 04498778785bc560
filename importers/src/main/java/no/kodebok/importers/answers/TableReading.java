package no.kodebok.importers.answers;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.questionnaire.QuestionnaireFile;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableContents;
import no.kodebok.importers.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** The common way of every importer of tables. */
public final class TableReading {
  private TableReading() {}

  /** A batch of answers, attributes or codes, as the user says or the headings tell. */
  public static ImportBatch read(
      TableFormat format, ImportFile file, ImportOptions options, Progress progress) {
    // First, since a mistake in it is found sooner than one in a million rows.
    Path questionnaire = options.questionnaire();
    QuestionnaireSpec spec =
        questionnaire == null ? null : QuestionnaireFile.read(questionnaire, Progress.NONE);
    FindingLog log = new FindingLog(file.name());
    TableAssembler assembler = new TableAssembler(file.name(), format.breaksAreLines(), log);
    format.read(file, assembler, log, progress);
    TableContents table = assembler.contents();
    if (spec != null && spec.ofTool()) {
      spec = ToolAnswers.numbers(spec.fitted(table.names(), log), table, log);
    }
    ImportedFile imported = file.imported(format.format());
    ImportKind kind = options.kind();
    if (kind == ImportKind.CODEBOOK
        || (kind == null && spec == null && CodebookReading.isCodebook(table.names()))) {
      return new ImportBatch(
          List.of(imported),
          List.of(),
          List.of(),
          CodebookReading.read(table, imported),
          log.findings());
    }
    ImportedResponses responses = responses(file, options, kind, table, imported, spec, log);
    return new ImportBatch(
        List.of(imported), List.of(), List.of(responses), List.of(), log.findings());
  }

  private static ImportedResponses responses(
      ImportFile file,
      ImportOptions options,
      @Nullable ImportKind kind,
      TableContents table,
      ImportedFile imported,
      @Nullable QuestionnaireSpec spec,
      FindingLog log) {
    return kind == ImportKind.ATTRIBUTES
        ? AnswersReading.attributes(imported, table, spec, log)
        : AnswersReading.survey(
            imported, Invisible.cleanName(file.baseName()), table, spec, options.caseId(), log);
  }
}
