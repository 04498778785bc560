package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/**
 * What programs write where there is no answer: R's {@code NA}, the {@code NaN} of Python, the
 * {@code NULL} of databases, Excel's {@code #N/A}, the point of Stata and SAS. A mark that stands
 * among the numbers of a column is one in the whole file, unless the questionnaire says what it is.
 */
final class MissingMarks {
  private static final Set<String> KNOWN =
      Set.of("NA", "<NA>", "NaN", "nan", "N/A", "#N/A", "NULL", ".");

  private MissingMarks() {}

  /** The table with empty fields in the place of marks. */
  static TableContents without(
      TableContents table, @Nullable QuestionnaireSpec spec, FindingLog log) {
    Set<String> used = new LinkedHashSet<>();
    for (int i = 0; i < table.names().size(); i++) {
      used.addAll(amongNumbers(table.columns().get(i), described(spec, table.names().get(i))));
    }
    if (used.isEmpty()) {
      return table;
    }
    List<Column> columns = new ArrayList<>();
    for (String mark : used) {
      log.note("missing-mark", mark, String.valueOf(fields(table, mark, spec)));
    }
    for (int i = 0; i < table.names().size(); i++) {
      Set<String> own = described(spec, table.names().get(i));
      columns.add(
          Columns.map(
              table.columns().get(i),
              (value, place) -> used.contains(value) && !own.contains(value) ? "" : value));
    }
    return table.with(table.names(), columns);
  }

  private static Set<String> amongNumbers(Column column, Set<String> described) {
    Set<String> marks = new LinkedHashSet<>();
    boolean numbers = false;
    for (String value : column.dictionary()) {
      if (KNOWN.contains(value) && !described.contains(value)) {
        marks.add(value);
      } else if (NumberText.isNumber(value)) {
        numbers = true;
      } else if (!value.isEmpty() && !described.contains(value)) {
        return Set.of();
      }
    }
    return numbers ? marks : Set.of();
  }

  /** The codes that the questionnaire gives a meaning. */
  private static Set<String> described(@Nullable QuestionnaireSpec spec, String name) {
    VariableSpec variable = spec == null ? null : spec.variable(name).orElse(null);
    Set<String> codes = new LinkedHashSet<>();
    if (variable != null) {
      variable.values().forEach(value -> codes.add(value.code()));
      variable.missing().forEach(code -> codes.add(code.code()));
    }
    return codes;
  }

  private static long fields(TableContents table, String mark, @Nullable QuestionnaireSpec spec) {
    long fields = 0;
    for (int i = 0; i < table.names().size(); i++) {
      Column column = table.columns().get(i);
      int place = column.dictionary().indexOf(mark);
      if (place > 0 && !described(spec, table.names().get(i)).contains(mark)) {
        fields += Columns.counts(column)[place];
      }
    }
    return fields;
  }
}
