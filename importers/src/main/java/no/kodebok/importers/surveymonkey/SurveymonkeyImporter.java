package no.kodebok.importers.surveymonkey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/** Imports answers as SurveyMonkey exports them, with one row of headings or two. */
public final class SurveymonkeyImporter implements SourceImporter {
  @Override
  public String format() {
    return "surveymonkey";
  }

  @Override
  public int recognise(ImportFile file) {
    return TableBeginning.of(file)
            .filter(begin ->
                begin.rows().size() > 1
                    && begin.cell(0, 0).toLowerCase(Locale.ROOT).matches("respondent[ _-]?id"))
            .isPresent()
        ? 97
        : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "xlsx");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    boolean two = TableBeginning.of(file).filter(begin -> begin.cell(1, 0).isEmpty()).isPresent();
    List<Headings.Column> columns = new ArrayList<>();
    TableContents table =
        ToolTable.read(
            file,
            two ? 2 : 1,
            rows -> {
              columns.addAll(
                  Headings.of(rows.getFirst(), two ? rows.get(1) : new String[0]).columns());
              return ToolTable.distinct(columns.stream().map(Headings.Column::name).toList());
            },
            log,
            progress);
    SpecDraft draft = new SpecDraft(file.name(), log);
    draft.caseId(table.names().getFirst());
    Map<Integer, List<Integer>> questions = new LinkedHashMap<>();
    List<Column> read = new ArrayList<>(table.columns());
    for (int i = 0; i < table.names().size(); i++) {
      int number = columns.get(i).number();
      if (number > 0) {
        questions.computeIfAbsent(number, key -> new ArrayList<>()).add(i);
      } else {
        draft.add(
            ToolAnswers.plain(
                table.names().get(i), table.names().get(i), i == 0 ? Scale.TEXT : null));
      }
    }
    questions.values().forEach(places -> question(places, columns, table, read, draft));
    TableContents coded = table.with(table.names(), read);
    return ToolAnswers.batch(List.of(file), format(), coded, draft.spec(), options, log);
  }

  /** One column; or an option in each; or an item of a battery in each. */
  private static void question(
      List<Integer> places,
      List<Headings.Column> columns,
      TableContents table,
      List<Column> read,
      SpecDraft draft) {
    List<Integer> options = new ArrayList<>();
    List<Integer> items = new ArrayList<>();
    for (int place : places) {
      Headings.Column column = columns.get(place);
      if (places.size() > 1 && !isOther(column)) {
        (isOption(column, table.columns().get(place)) ? options : items).add(place);
      }
    }
    boolean multiple = options.size() > items.size();
    List<Integer> parts = multiple ? options : items;
    Set<String> scale = new LinkedHashSet<>();
    parts.forEach(place -> scale.addAll(table.columns().get(place).dictionary()));
    scale.remove("");
    boolean battery = !multiple && parts.size() > 1 && scale.size() <= 11;
    List<ValueLabel> values =
        battery ? scale.stream().map(v -> new ValueLabel(v, v)).toList() : List.of();
    for (int place : places) {
      Headings.Column column = columns.get(place);
      boolean part = parts.contains(place);
      if (part && multiple) {
        read.set(place, Columns.map(read.get(place), (value, at) -> "1"));
      }
      Scale known = isOther(column) ? Scale.TEXT : null;
      known = part && (multiple || battery) ? Scale.NOMINAL : known;
      add(place, column, table, known, part ? values : List.of(), draft);
    }
    if (multiple || battery) {
      Headings.Column first = columns.get(parts.getFirst());
      draft.set(
          new VariableSet(
              "q" + first.number(),
              first.question(),
              multiple ? SetKind.MULTIPLE : SetKind.BATTERY,
              multiple ? "1" : null,
              parts.stream().map(place -> table.names().get(place)).toList()));
    }
  }

  /** An option's column has the option itself, or nothing. */
  private static boolean isOption(Headings.Column column, Column answers) {
    List<String> values = answers.dictionary();
    return values.size() == 1
        || (values.size() == 2
            && values.get(1).replaceAll("\\s+", " ").equalsIgnoreCase(column.option()));
  }

  private static boolean isOther(Headings.Column column) {
    String option = column.option().toLowerCase(Locale.ROOT);
    return option.startsWith("other (")
        || option.startsWith("annet (")
        || option.startsWith("anna (")
        || Headings.isOpen(option);
  }

  private static void add(
      int place,
      Headings.Column column,
      TableContents table,
      @Nullable Scale scale,
      List<ValueLabel> values,
      SpecDraft draft) {
    draft.add(
        new VariableSpec(
            table.names().get(place),
            column.option().isEmpty() || Headings.isOpen(column.option())
                ? column.question()
                : column.option(),
            column.question(),
            scale,
            null,
            values,
            List.of(),
            null));
  }
}
