package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.EachColumn;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/** Makes answers of a table, with the help of a questionnaire file where there is one. */
final class AnswersReading {
  private final TableContents table;
  private final FindingLog log;
  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();

  private AnswersReading(TableContents table, FindingLog log) {
    this.table = table;
    this.log = log;
  }

  /**
   * Answers of respondents.
   *
   * @param name for the questionnaire where its file has no title
   * @param proposed sets, where there is no such file
   * @param caseId the column that the user says identifies the respondent
   */
  static ImportedResponses survey(
      ImportedFile file,
      String name,
      TableContents table,
      @Nullable QuestionnaireSpec spec,
      List<VariableSet> proposed,
      @Nullable String caseId,
      FindingLog log) {
    AnswersReading reading = new AnswersReading(table, log);
    reading.readColumns(spec, 0);
    String idColumn = caseId != null ? caseId : spec == null ? null : spec.caseId();
    List<String> caseNames = idColumn == null ? null : reading.caseNames(idColumn);
    String weight = spec == null ? null : spec.weight();
    if (weight != null) {
      reading.requireWeight(weight);
    }
    String title = spec == null ? null : spec.title();
    Questionnaire questionnaire =
        new Questionnaire(
            Ids.next(),
            title == null || title.isEmpty() ? name : title,
            QuestionnaireKind.SURVEY,
            idColumn,
            weight,
            reading.variables,
            spec == null ? proposed : spec.sets());
    return new ImportedResponses(file, questionnaire, caseNames, table.rowLines(), reading.columns);
  }

  /** Attributes of the cases that the first column names. */
  static ImportedResponses attributes(
      ImportedFile file, TableContents table, @Nullable QuestionnaireSpec spec, FindingLog log) {
    if (table.names().size() < 2) {
      throw new KodebokException(
          ImportReason.ONE_COLUMN,
          table.file()
              + " has one column. A file of attributes has the case's name in the first column and"
              + " its attributes in the others; is the separator one of ; , tab |?");
    }
    AnswersReading reading = new AnswersReading(table, log);
    List<String> caseNames = reading.caseNames(table.names().getFirst());
    reading.readColumns(spec, 1);
    Questionnaire questionnaire =
        new Questionnaire(
            Ids.next(),
            "attributes",
            QuestionnaireKind.ATTRIBUTES,
            null,
            null,
            reading.variables,
            spec == null ? List.of() : spec.sets());
    return new ImportedResponses(file, questionnaire, caseNames, table.rowLines(), reading.columns);
  }

  /** Variables in the order of the questionnaire file, then the columns it does not know. */
  private void readColumns(@Nullable QuestionnaireSpec spec, int from) {
    List<String> names = table.names();
    Map<String, Integer> placeOf = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      placeOf.put(names.get(i), i);
    }
    Set<String> ordered = new LinkedHashSet<>();
    if (spec != null) {
      for (VariableSpec variable : spec.variables()) {
        if (!placeOf.containsKey(variable.name())) {
          throw NearestNames.missing(
              spec.file() + " describes a variable that " + table.file() + " does not have. ",
              NameReason.UNKNOWN_COLUMN,
              variable.name(),
              names);
        }
        ordered.add(variable.name());
      }
    }
    ordered.addAll(names);
    if (spec != null) {
      requireAskedColumns(spec, names);
    }
    List<String> read = ordered.stream().filter(n -> placeOf.getOrDefault(n, 0) >= from).toList();
    List<DescribedColumn> made =
        EachColumn.of(
            read.size(),
            log,
            (i, columnLog) -> {
              String name = read.get(i);
              return column(
                  name, table.columns().get(placeOf.getOrDefault(name, 0)), spec, columnLog);
            });
    for (DescribedColumn column : made) {
      variables.add(column.variable());
      columns.put(column.variable().name(), column.column());
    }
  }

  /** Routing is followed within the questionnaire, so what it asks for must be a column. */
  private static void requireAskedColumns(QuestionnaireSpec spec, List<String> names) {
    for (VariableSpec variable : spec.variables()) {
      for (String asked : variable.asks()) {
        if (!names.contains(asked)) {
          throw NearestNames.missing(
              spec.file() + ", variable \"" + variable.name() + "\", askedIf: ",
              NameReason.UNKNOWN_COLUMN,
              asked,
              names);
        }
      }
    }
  }

  private DescribedColumn column(
      String name, Column raw, @Nullable QuestionnaireSpec spec, FindingLog columnLog) {
    VariableSpec described = spec == null ? null : spec.variable(name).orElse(null);
    if (described != null) {
      return DescribedColumn.of(described, raw, table, columnLog);
    }
    if (spec != null && !spec.ofTool()) {
      columnLog.warningAt("column-not-in-questionnaire", null, null, name, name);
    }
    Proposal proposal = Proposal.of(raw, List.of());
    return new DescribedColumn(
        new Variable(
            Ids.next(),
            name,
            name,
            null,
            proposal.scale(),
            null,
            proposal.values(),
            List.of(),
            null),
        proposal.column());
  }

  private List<String> caseNames(String idColumn) {
    int place = table.names().indexOf(idColumn);
    if (place < 0) {
      throw NearestNames.missing(
          table.file() + ": ", NameReason.UNKNOWN_COLUMN, idColumn, table.names());
    }
    Column ids = columns.getOrDefault(idColumn, table.columns().get(place));
    return CaseNames.of(table.file(), idColumn, ids, table::line);
  }

  private void requireWeight(String weight) {
    Column column = columns.get(weight);
    if (column == null) {
      throw NearestNames.missing(
          table.file() + ": ", NameReason.UNKNOWN_COLUMN, weight, table.names());
    }
    Column numbers =
        Columns.map(column, (value, place) -> Proposal.canonicalOrSame(value, List.of()));
    for (int row = 0; row < numbers.rows(); row++) {
      String value = numbers.value(row);
      if (!value.isEmpty() && !NumberText.isNumber(value)) {
        throw new KodebokException(
            ImportReason.WEIGHT_CELL
                .with(value)
                .at(PlacePart.LINE, table.line(row))
                .at(PlacePart.COLUMN, weight),
            at(row)
                + ", column "
                + weight
                + ": \""
                + value
                + "\" is not a number, but the column is the weight. Correct it or leave it empty.");
      }
    }
    columns.put(weight, numbers);
  }

  private String at(int row) {
    return table.file() + ", line " + table.line(row);
  }
}
