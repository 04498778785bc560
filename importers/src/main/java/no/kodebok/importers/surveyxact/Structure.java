package no.kodebok.importers.surveyxact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SameScale;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.AllRows.Row;
import org.jspecify.annotations.Nullable;

/** The variables as the structure and the labels tell them. */
final class Structure {
  private static final List<String> HEADINGS =
      List.of(
          "questionname",
          "variablename",
          "questiontype",
          "subtype",
          "questiontext",
          "choicevalue",
          "choicetext");

  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, List<ValueLabel>> labels = new HashMap<>();
  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final Map<String, String> optionLabels = new HashMap<>();
  private final SpecDraft draft;

  private Structure(SpecDraft draft) {
    this.draft = draft;
  }

  /** Whether headings are those of a structure. */
  static boolean isStructure(List<String> headings) {
    List<String> lower = headings.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    return lower.containsAll(List.of("variablename", "questiontype", "questiontext"));
  }

  /** Names of the variables that a structure describes. */
  static Set<String> names(List<Row> rows) {
    int column =
        rows.getFirst().cells().stream()
            .map(cell -> cell.toLowerCase(Locale.ROOT))
            .toList()
            .indexOf("variablename");
    return new HashSet<>(rows.stream().skip(1).map(row -> row.cell(column)).toList());
  }

  /**
   * What they tell.
   *
   * @param structure with its headings; may be empty
   * @param labelRows variable, value and label; may be empty
   * @param names of the dataset's columns
   */
  static QuestionnaireSpec spec(
      String file, List<Row> structure, List<Row> labelRows, List<String> names, FindingLog log) {
    Structure reading = new Structure(new SpecDraft(file, log));
    for (Row row : labelRows) {
      reading
          .labels
          .computeIfAbsent(row.cell(0), name -> new ArrayList<>())
          .add(new ValueLabel(row.cell(1), row.cell(2)));
    }
    if (!structure.isEmpty()) {
      reading.headings(structure.getFirst());
      structure.stream().skip(1).forEach(reading::variable);
    }
    for (String name : names) {
      if (!reading.draft.has(name)) {
        reading.draft.add(reading.unstructured(name));
      }
    }
    return reading.withSets();
  }

  private void headings(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String heading = row.cell(i).toLowerCase(Locale.ROOT);
      if (HEADINGS.contains(heading)) {
        columns.putIfAbsent(heading, i);
      }
    }
  }

  private String cell(Row row, String heading) {
    return row.cell(columns.getOrDefault(heading, -1));
  }

  private void variable(Row row) {
    String name = cell(row, "variablename");
    String question = cell(row, "questiontext");
    String choice = cell(row, "choicetext");
    boolean multiple = cell(row, "subtype").equalsIgnoreCase("Multiple");
    if (name.isEmpty()) {
      return;
    }
    draft.add(
        new VariableSpec(
            name,
            multiple && !choice.isEmpty() ? choice : question,
            question,
            scale(row, labels.containsKey(name)),
            null,
            labels.getOrDefault(name, List.of()),
            List.of(),
            null));
    if (multiple) {
      String of = cell(row, "questionname");
      options.computeIfAbsent(of.isEmpty() ? name : of, key -> new ArrayList<>()).add(name);
      optionLabels.putIfAbsent(of.isEmpty() ? name : of, question);
    }
  }

  private @Nullable Scale scale(Row row, boolean labelled) {
    String type = cell(row, "questiontype").toLowerCase(Locale.ROOT);
    String sub = cell(row, "subtype").toLowerCase(Locale.ROOT);
    if (type.equals("closed")) {
      return Scale.NOMINAL;
    }
    return switch (sub) {
      case "string", "text" -> labelled ? Scale.NOMINAL : Scale.TEXT;
      case "numeric", "number", "integer", "decimal" -> Scale.INTERVAL;
      case "date", "datetime" -> Scale.DATE;
      default -> null;
    };
  }

  private VariableSpec unstructured(String name) {
    List<ValueLabel> values = labels.get(name);
    return values == null
        ? ToolAnswers.plain(name, name, null)
        : new VariableSpec(name, name, null, Scale.NOMINAL, null, values, List.of(), null);
  }

  private QuestionnaireSpec withSets() {
    Set<String> taken = new HashSet<>();
    options.forEach((name, members) -> {
      String label = optionLabels.getOrDefault(name, name);
      draft.set(new VariableSet(name, label, SetKind.MULTIPLE, "1", members));
      taken.addAll(members);
    });
    SameScale.batteries(draft.variables(), taken).forEach(draft::set);
    return draft.spec();
  }
}
