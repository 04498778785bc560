package no.kodebok.importers.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.answers.ProposedSets;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/**
 * Imports answers of KoboToolbox, ODK and kin, alone or with their form. Columns are called by the
 * questions' names, with or without groups before them, or by their labels.
 */
public final class XlsformImporter implements JointImporter {
  /** What the programs call a submission, the shortest first. */
  private static final List<String> IDS =
      List.of("_id", "key", "_uuid", "instanceid", "meta/instanceid", "meta-instanceid");

  private final FormReading form = new FormReading();

  @Override
  public String format() {
    return "xlsform";
  }

  @Override
  public int recognise(ImportFile file) {
    return isAnswers(file) ? 97 : 0;
  }

  private static boolean isAnswers(ImportFile file) {
    return TableBeginning.of(file)
        .filter(begin -> {
          List<String> lower =
              begin.headings().stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
          boolean kobo = lower.contains("_uuid") && lower.contains("_submission_time");
          boolean odk =
              lower.contains("submissiondate")
                  && (lower.contains("key") || lower.contains("meta-instanceid"));
          return kobo || odk;
        })
        .isPresent();
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
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    return JointImporter.pair(
        files.stream().filter(file -> isAnswers(file) && !form.describes(file)).toList(),
        files.stream().filter(form::describes).toList());
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    return readTogether(List.of(file), options, progress);
  }

  @Override
  public ImportBatch readTogether(
      List<ImportFile> group, ImportOptions options, Progress progress) {
    ImportFile file = group.getFirst();
    FindingLog log = new FindingLog(file.name());
    Form asked = group.size() < 2 ? null : Form.of(group.get(1), log);
    TableContents table =
        ToolTable.read(
            file,
            1,
            rows -> ToolTable.distinct(named(List.of(rows.getFirst()), asked)),
            log,
            progress);
    TableContents answers = asked == null ? table : coded(table, asked);
    SpecDraft draft = new SpecDraft(file.name(), log);
    for (String name : answers.names()) {
      boolean id = name.equals(idColumn(answers));
      if (id) {
        draft.caseId(name);
      }
      draft.add(ToolAnswers.plain(name, name, id ? Scale.TEXT : null));
    }
    if (asked == null) {
      ProposedSets.of(answers).forEach(draft::set);
    }
    QuestionnaireSpec own = draft.spec();
    QuestionnaireSpec spec =
        asked == null
            ? own
            : FormReading.spec(group.get(1), asked, log).fitted(answers.names(), log).over(own);
    return ToolAnswers.batch(group, format(), answers, spec, options, log);
  }

  private static @Nullable String idColumn(TableContents table) {
    for (String id : IDS) {
      for (int i = 0; i < table.names().size(); i++) {
        Column column = table.columns().get(i);
        if (table.names().get(i).toLowerCase(Locale.ROOT).equals(id)
            && column.dictionary().size() == column.rows() + 1) {
          return table.names().get(i);
        }
      }
    }
    return null;
  }

  /** The headings as the form calls the questions and their options. */
  private static List<String> named(List<String> headings, @Nullable Form form) {
    if (form == null) {
      return headings;
    }
    Map<String, String> nameOf = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Form.Question question : form.questions().values()) {
      know(nameOf, twice, question.path(), question.name());
      know(nameOf, twice, question.path().replace('/', '-'), question.name());
      know(nameOf, twice, question.name(), question.name());
      know(nameOf, twice, question.label(), question.name());
      for (ValueLabel choice : question.isMultiple() ? question.choices() : List.<ValueLabel>of()) {
        String name = question.option(choice.code());
        for (String begin : new LinkedHashSet<>(List.of(question.path(), question.name()))) {
          know(nameOf, twice, begin + "/" + choice.code(), name);
          know(nameOf, twice, begin + "." + choice.code(), name);
        }
        know(nameOf, twice, question.label() + "/" + choice.label(), name);
      }
    }
    twice.forEach(nameOf::remove);
    return headings.stream().map(heading -> nameOf.getOrDefault(heading.strip(), heading)).toList();
  }

  private static void know(
      Map<String, String> nameOf, Set<String> twice, String heading, String name) {
    String before = nameOf.putIfAbsent(heading, name);
    if (before != null && !before.equals(name)) {
      twice.add(heading);
    }
  }

  /** Labels become codes, and options that stand in one cell get a column each. */
  private static TableContents coded(TableContents table, Form form) {
    List<String> names = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.names().size(); i++) {
      String name = table.names().get(i);
      Column column = table.columns().get(i);
      Form.Question question = form.questions().get(name);
      if (question == null || question.choices().isEmpty()) {
        names.add(name);
        columns.add(name.contains("/") ? ticks(column) : column);
      } else if (question.isMultiple()) {
        options(table, question, column, names, columns);
      } else {
        names.add(name);
        columns.add(codes(column, question));
      }
    }
    return table.with(names, columns);
  }

  /** Some exports write True and False. */
  private static Column ticks(Column column) {
    Set<String> values = new HashSet<>(column.dictionary());
    values.removeAll(List.of("", "True", "False", "TRUE", "FALSE", "true", "false"));
    return values.isEmpty()
        ? Columns.map(column, (value, place) -> value.equalsIgnoreCase("true") ? "1" : "0")
        : column;
  }

  private static Column codes(Column column, Form.Question question) {
    Map<String, String> codeOf = new HashMap<>();
    question.choices().forEach(choice -> codeOf.putIfAbsent(choice.label(), choice.code()));
    question.choices().forEach(choice -> codeOf.put(choice.code(), choice.code()));
    return Columns.map(column, (value, place) -> codeOf.getOrDefault(value, value));
  }

  private static void options(
      TableContents table,
      Form.Question question,
      Column column,
      List<String> names,
      List<Column> columns) {
    List<String> codes = question.choices().stream().map(ValueLabel::code).toList();
    boolean apart = codes.stream().anyMatch(code -> table.names().contains(question.option(code)));
    if (apart) {
      // The same options once more.
      return;
    }
    for (String code : codes) {
      names.add(question.option(code));
      columns.add(
          Columns.map(
              column,
              (value, place) -> List.of(value.split("\\s+", -1)).contains(code) ? "1" : "0"));
    }
  }
}
