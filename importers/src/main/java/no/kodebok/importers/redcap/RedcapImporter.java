package no.kodebok.importers.redcap;

import java.util.List;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
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
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;

/** Imports raw data, alone or with the data dictionary. */
public final class RedcapImporter implements JointImporter {
  private final DataDictionary dictionary = new DataDictionary();

  @Override
  public String format() {
    return "redcap";
  }

  @Override
  public int recognise(ImportFile file) {
    return isAnswers(file) && !dictionary.describes(file) ? 96 : 0;
  }

  /** A column for each option, or how far each form has come, or the program's own columns. */
  private static boolean isAnswers(ImportFile file) {
    return TableBeginning.of(file)
        .filter(begin -> {
          List<String> headings = begin.headings();
          boolean own = headings.stream().anyMatch(h -> h.startsWith("redcap_"));
          boolean options = headings.stream().anyMatch(h -> h.matches("[a-z]\\w*___\\w+"));
          boolean complete = headings.stream().anyMatch(h -> h.matches("[a-z]\\w*_complete"));
          return own || (options && complete) || (begin.hasHeadings("record_id") && complete);
        })
        .isPresent();
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv");
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    List<ImportFile> dictionaries = files.stream().filter(dictionary::describes).toList();
    // A dictionary says what the columns are, whatever marks they lack.
    List<ImportFile> answers =
        files.stream()
            .filter(file -> !dictionaries.contains(file))
            .filter(
                file -> dictionaries.size() == 1 && hasFirstField(file, dictionaries.getFirst()))
            .toList();
    return JointImporter.pair(answers, dictionaries);
  }

  private static boolean hasFirstField(ImportFile file, ImportFile dictionary) {
    String first = TableBeginning.of(dictionary).map(begin -> begin.cell(1, 0)).orElse("");
    return TableBeginning.of(file).filter(begin -> begin.headings().contains(first)).isPresent();
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
    TableContents table =
        ToolTable.read(
            file, 1, rows -> ToolTable.distinct(List.of(rows.getFirst())), log, progress);
    SpecDraft draft = new SpecDraft(file.name(), log);
    String id = table.names().getFirst();
    Column ids = table.columns().getFirst();
    // With several events or instances a record has several rows.
    boolean distinct = ids.dictionary().size() == ids.rows() + 1;
    if (distinct) {
      draft.caseId(id);
    } else {
      log.warning("records-in-several-rows", id);
    }
    for (String name : table.names()) {
      draft.add(ToolAnswers.plain(name, name, distinct && name.equals(id) ? Scale.TEXT : null));
    }
    if (group.size() < 2) {
      ProposedSets.of(table).forEach(draft::set);
    }
    QuestionnaireSpec own = draft.spec();
    QuestionnaireSpec spec =
        group.size() < 2
            ? own
            : dictionary.read(group.get(1), log).fitted(table.names(), log).over(own);
    return ToolAnswers.batch(group, format(), table, spec, options, log);
  }
}
