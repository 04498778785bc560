package no.kodebok.importers.googleforms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.answers.JoinedAnswers;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.DateText;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;

/** Imports answers under the questions themselves, with the moment of answering first. */
public final class GoogleformsImporter implements SourceImporter {
  @Override
  public String format() {
    return "googleforms";
  }

  @Override
  public int recognise(ImportFile file) {
    return TableBeginning.of(file)
            .filter(begin ->
                begin.headings().size() > 1
                    && FormHeadings.isTime(begin.headings().getFirst())
                    && begin.rows().size() > 1
                    && isTime(begin))
            .isPresent()
        ? 96
        : 0;
  }

  /** Below the heading stands a date with a time. */
  private static boolean isTime(TableBeginning begin) {
    String first = begin.cell(1, 0);
    return first.contains(":") || first.contains(".") || DateText.iso(first) != null;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "xlsx", "ods", "tsv");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    Map<String, FormHeadings.Column> columns = new LinkedHashMap<>();
    TableContents table =
        ToolTable.read(
            file,
            1,
            rows -> {
              List<FormHeadings.Column> all = FormHeadings.of(List.of(rows.getFirst())).columns();
              String[] names =
                  ToolTable.distinct(all.stream().map(FormHeadings.Column::name).toList());
              for (int i = 0; i < names.length; i++) {
                columns.put(names[i], all.get(i));
              }
              return names;
            },
            log,
            progress);
    JoinedAnswers joined = JoinedAnswers.of(table, JoinedAnswers.OF_FORMS, log);
    SpecDraft draft = new SpecDraft(file.name(), log);
    Map<Integer, List<String>> grids = new LinkedHashMap<>();
    for (String name : joined.table().names()) {
      FormHeadings.Column column = columns.get(joined.origin(name));
      if (column == null || column.number() == 0) {
        boolean time = name.equals(table.names().getFirst());
        draft.add(ToolAnswers.plain(name, name, time ? Scale.DATE : null));
        continue;
      }
      boolean row = !column.row().isEmpty();
      draft.add(
          new VariableSpec(
              name,
              row ? column.row() : column.question(),
              column.question(),
              null,
              null,
              List.of(),
              List.of(),
              null));
      if (row && columns.containsKey(name) && !joined.isSplit(name)) {
        grids.computeIfAbsent(column.number(), key -> new ArrayList<>()).add(name);
      }
    }
    grids
        .values()
        .forEach(members -> {
          FormHeadings.Column first = columns.get(members.getFirst());
          if (first != null && members.size() > 1) {
            draft.set(
                new VariableSet(
                    "q" + first.number(), first.question(), SetKind.BATTERY, null, members));
          }
        });
    for (VariableSet set : joined.sets()) {
      FormHeadings.Column column = columns.get(set.label());
      draft.set(
          new VariableSet(
              set.name(),
              column == null ? set.label() : words(column),
              set.kind(),
              set.counted(),
              set.variables()));
    }
    return ToolAnswers.batch(List.of(file), format(), joined.table(), draft.spec(), options, log);
  }

  private static String words(FormHeadings.Column column) {
    return column.row().isEmpty() ? column.question() : column.question() + " – " + column.row();
  }
}
