package no.kodebok.importers.questback;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.answers.ProposedSets;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;

/** Imports answers from EFS, whose columns {@code lfdn} and {@code dispcode} no other tool has. */
public final class QuestbackImporter implements SourceImporter {
  /** What the tool writes where there is no answer. */
  private static final List<MissingCode> MISSING =
      List.of(
          new MissingCode("-66", MissingKind.NOT_ASKED, "-66"),
          new MissingCode("-77", MissingKind.NOT_ASKED, "-77"),
          new MissingCode("-99", MissingKind.SKIPPED, "-99"));

  @Override
  public String format() {
    return "questback";
  }

  @Override
  public int recognise(ImportFile file) {
    return TableBeginning.of(file).filter(b -> b.hasHeadings("lfdn", "dispcode")).isPresent()
        ? 97
        : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "xlsx", "txt");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    TableContents table =
        ToolTable.read(
            file, 1, rows -> ToolTable.distinct(List.of(rows.getFirst())), log, progress);
    SpecDraft draft = new SpecDraft(file.name(), log);
    for (int i = 0; i < table.names().size(); i++) {
      List<MissingCode> there = new ArrayList<>(MISSING);
      List<String> values = table.columns().get(i).dictionary();
      there.removeIf(code -> !values.contains(code.code()));
      String name = table.names().get(i);
      draft.add(new VariableSpec(name, name, null, null, null, List.of(), there, null));
    }
    ProposedSets.of(table).forEach(draft::set);
    return ToolAnswers.batch(List.of(file), format(), table, draft.spec(), options, log);
  }
}
