package no.kodebok.importers.answers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.questionnaire.QuestionnaireFile;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.VariableSpec;
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
    if (spec != null && spec.guarded()) {
      table = Unguarded.of(table);
    }
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
    table = MissingMarks.without(table, spec, log);
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
    if (kind == ImportKind.ATTRIBUTES) {
      return AnswersReading.attributes(imported, table, spec, log);
    }
    String name = Invisible.cleanName(file.baseName());
    if (spec != null) {
      return AnswersReading.survey(
          imported, name, described(table, spec), spec, List.of(), options.caseId(), log);
    }
    JoinedAnswers joined = JoinedAnswers.of(table, JoinedAnswers.PLAIN, log);
    List<VariableSet> sets = new ArrayList<>(ProposedSets.of(table));
    sets.addAll(joined.sets());
    return AnswersReading.survey(imported, name, joined.table(), null, sets, options.caseId(), log);
  }

  /**
   * A questionnaire that was proposed and edited may describe the parts of joined answers, which
   * the file has in one column only.
   */
  private static TableContents described(TableContents table, QuestionnaireSpec spec) {
    Set<String> wanted = new HashSet<>(spec.variables().stream().map(VariableSpec::name).toList());
    wanted.removeAll(table.names());
    if (wanted.isEmpty()) {
      return table;
    }
    TableContents joined =
        JoinedAnswers.of(table, JoinedAnswers.PLAIN, new FindingLog(table.file())).table();
    List<String> names = new ArrayList<>(table.names());
    List<Column> columns = new ArrayList<>(table.columns());
    for (int i = 0; i < joined.names().size(); i++) {
      if (wanted.contains(joined.names().get(i))) {
        names.add(joined.names().get(i));
        columns.add(joined.columns().get(i));
      }
    }
    return table.with(names, columns);
  }
}
