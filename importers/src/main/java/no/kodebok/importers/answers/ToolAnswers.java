package no.kodebok.importers.answers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.questionnaire.QuestionnaireFile;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/** Makes the answers of a survey tool of a table and of what the tool says about it. */
public final class ToolAnswers {
  private ToolAnswers() {}

  /**
   * One questionnaire. A questionnaire file that the user gives goes before what the tool says.
   *
   * @param files it was read from, the answers first
   * @param format id of the tool's importer
   */
  public static ImportBatch batch(
      List<ImportFile> files,
      String format,
      TableContents table,
      QuestionnaireSpec described,
      ImportOptions options,
      FindingLog log) {
    Path given = options.questionnaire();
    QuestionnaireSpec own = numbers(described.fitted(table.names(), log), table, log);
    QuestionnaireSpec users = given == null ? null : QuestionnaireFile.read(given, Progress.NONE);
    QuestionnaireSpec spec = own;
    if (users != null) {
      spec =
          users.ofTool()
              ? numbers(users.fitted(table.names(), log), table, log).over(own)
              : users.over(own);
    }
    List<ImportedFile> imported = files.stream().map(file -> file.imported(format)).toList();
    String name = Invisible.cleanName(files.getFirst().baseName());
    return new ImportBatch(
        imported,
        List.of(),
        List.of(
            AnswersReading.survey(
                imported.getFirst(), name, table, spec, List.of(), options.caseId(), log)),
        List.of(),
        log.findings());
  }

  /** A free field that holds numbers alone asked for a number: age, a year, a count. */
  static QuestionnaireSpec numbers(QuestionnaireSpec spec, TableContents table, FindingLog log) {
    List<VariableSpec> variables = new ArrayList<>();
    for (VariableSpec variable : spec.variables()) {
      Column column = table.column(variable.name()).orElse(null);
      boolean numbers =
          variable.scale() == Scale.TEXT
              && variable.values().isEmpty()
              && column != null
              && !variable.name().equals(spec.caseId())
              && areNumbers(column);
      if (numbers) {
        log.note("text-read-as-numbers", variable.name());
      }
      variables.add(numbers ? variable.scale(null) : variable);
    }
    return new QuestionnaireSpec(
        spec.file(), spec.title(), spec.caseId(), spec.weight(), variables, spec.sets(), true);
  }

  private static boolean areNumbers(Column column) {
    List<String> values = column.dictionary();
    return values.size() > 1
        && values.stream().skip(1).allMatch(value -> NumberText.canonical(value) != null);
  }

  /** A variable of which only the name is known: its answers tell the rest. */
  public static VariableSpec plain(String name, String label, @Nullable Scale scale) {
    return new VariableSpec(name, label, null, scale, null, List.of(), List.of(), null);
  }
}
