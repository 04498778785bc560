package no.kodebok.importers.qualtrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.answers.ProposedSets;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.questionnaire.PlainWords;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;

/**
 * Imports answers with names, questions and import ids in three rows; or, as before 2017, names and
 * questions in two.
 */
public final class QualtricsImporter implements JointImporter {
  /** The import id of what people wrote. */
  private static final Pattern OPEN = Pattern.compile("[\"']QID\\d+(?:_\\d+)?_TEXT[\"']");

  /** A cell of the third row: JSON, or for a while what Python makes of it. */
  private static final Pattern ID = Pattern.compile("\\{\\s*[\"']ImportId[\"']\\s*:");

  private final SurveyFile survey = new SurveyFile();

  @Override
  public String format() {
    return "qualtrics";
  }

  @Override
  public int recognise(ImportFile file) {
    return headers(file) > 0 ? 97 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "xlsx");
  }

  /** How many rows are headings; 0 for another file. */
  private static int headers(ImportFile file) {
    TableBeginning begin = TableBeginning.of(file).orElse(null);
    if (begin == null || begin.rows().size() < 2) {
      return 0;
    }
    boolean ids =
        begin.rows().size() > 2
            && begin.rows().get(2).stream().anyMatch(cell -> ID.matcher(cell).lookingAt());
    boolean old =
        begin.hasHeadings("ResponseID", "ResponseSet", "StartDate", "Finished")
            && begin.cell(0, 0).equals(begin.cell(1, 0));
    return ids ? 3 : old ? 2 : 0;
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    return JointImporter.pair(
        files.stream().filter(file -> headers(file) > 0).toList(),
        files.stream().filter(survey::describes).toList());
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
    Map<String, String> questions = new HashMap<>();
    Map<String, String> imported = new HashMap<>();
    TableContents table =
        ToolTable.read(
            file,
            headers(file),
            rows -> {
              String[] names = ToolTable.distinct(List.of(rows.getFirst()));
              for (int i = 0; i < Math.min(names.length, rows.get(1).length); i++) {
                questions.put(names[i], PlainWords.of(rows.get(1)[i]));
              }
              for (int i = 0; rows.size() > 2 && i < rows.get(2).length; i++) {
                if (i < names.length) {
                  imported.put(names[i], rows.get(2)[i]);
                }
              }
              return names;
            },
            log,
            progress);
    QuestionnaireSpec described = group.size() < 2 ? null : survey.read(group.get(1), log);
    TableContents split = described == null ? table : split(table, described);
    SpecDraft draft = new SpecDraft(file.name(), log);
    for (String name : split.names()) {
      String question = questions.getOrDefault(name, name);
      boolean id = name.equals("ResponseId") || name.equals("ResponseID");
      if (id) {
        draft.caseId(name);
      }
      String importId = imported.getOrDefault(name, "");
      boolean open = name.endsWith("_TEXT") || OPEN.matcher(importId).find();
      boolean skipped =
          importId.replace('\'', '"').contains("\"QID")
              && split.column(name).filter(c -> c.dictionary().contains("-99")).isPresent();
      draft.add(
          new VariableSpec(
              name,
              question,
              question,
              id || open ? Scale.TEXT : null,
              null,
              List.of(),
              skipped ? SurveyFile.MISSING : List.of(),
              null));
    }
    if (described == null) {
      ProposedSets.of(table).forEach(draft::set);
    }
    QuestionnaireSpec own = draft.spec();
    QuestionnaireSpec spec =
        described == null ? own : described.fitted(split.names(), log).over(own);
    return ToolAnswers.batch(group, format(), split, spec, options, log);
  }

  /** A question that takes several answers may have them in one column: {@code 1,3}. */
  private static TableContents split(TableContents table, QuestionnaireSpec described) {
    List<String> names = new ArrayList<>(table.names());
    List<Column> columns = new ArrayList<>(table.columns());
    for (VariableSet set : described.sets()) {
      int place = names.indexOf(set.name());
      boolean joined =
          set.kind() == SetKind.MULTIPLE
              && place >= 0
              && set.variables().stream().noneMatch(names::contains);
      if (!joined) {
        continue;
      }
      Column all = columns.get(place);
      names.remove(place);
      columns.remove(place);
      for (String member : set.variables()) {
        String code = member.substring(set.name().length() + 1);
        names.add(place, member);
        columns.add(place++, chosen(all, code));
      }
    }
    return table.with(names, columns);
  }

  private static Column chosen(Column all, String code) {
    Column.Builder builder = new Column.Builder();
    for (int row = 0; row < all.rows(); row++) {
      String value = all.value(row);
      boolean has = List.of(value.split("\\s*,\\s*", -1)).contains(code);
      builder.add(value.isEmpty() ? "" : has ? "1" : "0");
    }
    return builder.build();
  }
}
