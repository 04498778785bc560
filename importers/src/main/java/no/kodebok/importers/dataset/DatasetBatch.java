package no.kodebok.importers.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.RowLines;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.answers.CaseNames;
import no.kodebok.importers.characters.Invisible;
import org.jspecify.annotations.Nullable;

/** Puts what a data file held together as the answers of one questionnaire. */
public final class DatasetBatch {
  private final ImportFile file;
  private final FindingLog log;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();

  public DatasetBatch(ImportFile file, FindingLog log) {
    this.file = file;
    this.log = log;
  }

  /**
   * Refuses what does not go with a file that describes its own variables, before it is read.
   *
   * @throws KodebokException if a questionnaire file is given
   */
  public static void requireNoQuestionnaire(ImportFile file, ImportOptions options) {
    if (options.questionnaire() != null) {
      throw new KodebokException(
          DatasetReason.DESCRIBES_ITSELF,
          file.path()
              + " describes its own variables. Leave out --questionnaire, or save the answers as"
              + " .csv and give it with them.");
    }
  }

  /** Adds the next variable. */
  public void add(DescribedVariable described) {
    Variable variable = VariableMaking.variable(described, log);
    variables.add(variable);
    columns.put(variable.name(), described.column());
  }

  /** Changes a variable that was added, by its name. */
  public void replace(Variable changed) {
    variables.replaceAll(old -> old.name().equals(changed.name()) ? changed : old);
  }

  /** The variables that were added, in order. */
  public List<Variable> variables() {
    return List.copyOf(variables);
  }

  /**
   * The batch.
   *
   * @param weight name of the weight variable, or null
   * @param rows how many there are
   */
  public ImportBatch batch(
      String format,
      @Nullable String weight,
      List<VariableSet> sets,
      int rows,
      ImportOptions options) {
    String idColumn = options.caseId();
    List<String> caseNames = idColumn == null ? null : caseNames(idColumn);
    Questionnaire questionnaire =
        new Questionnaire(
            Ids.next(),
            Invisible.cleanName(file.baseName()),
            QuestionnaireKind.SURVEY,
            idColumn,
            weight,
            variables,
            sets);
    ImportedFile imported = file.imported(format);
    int[] lines = IntStream.rangeClosed(1, rows).toArray();
    ImportedResponses responses =
        new ImportedResponses(imported, questionnaire, caseNames, RowLines.ofSheet(lines), columns);
    return new ImportBatch(
        List.of(imported), List.of(), List.of(responses), List.of(), log.findings());
  }

  private List<String> caseNames(String idColumn) {
    Column ids = columns.get(idColumn);
    if (ids == null) {
      throw NearestNames.missing(
          file.name() + ": ", NameReason.UNKNOWN_VARIABLE, idColumn, List.copyOf(columns.keySet()));
    }
    return CaseNames.of(file.name(), idColumn, ids, row -> row + 1);
  }
}
