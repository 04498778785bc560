package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.app.json.ImportJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodebookMerge;
import no.kodebok.coding.exchange.ProjectMerge;
import no.kodebok.coding.exchange.SurveyUpdate;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.Language;
import no.kodebok.importers.FindingMessages;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import no.kodebok.importers.gathered.GatheredFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = {
      "Import files: texts (.txt, .md, .docx, .odt, .rtf, .html, .pdf, .eml), transcripts (.vtt, .srt,",
      ".otr, .json of Whisper), answers (.csv, .xlsx, .ods, .sav, .dta, .sas7bdat),",
      "codebooks (.csv, .xlsx, .qdc), answers of Nettskjema, SurveyXact, Qualtrics, LimeSurvey (.lsa",
      "too), SurveyMonkey, Questback, Google Forms, KoboToolbox and ODK, REDCap, Triple-S and DDI,",
      "projects of other programs (.qdpx of REFI-QDA, QualCoder, Taguette).",
      "The files of one survey tool that are given together are one questionnaire. A project that is",
      "imported again is brought up to date; what was changed here is kept. A newer export of a",
      "questionnaire that is in the project (the same columns) updates it by the case id.",
      "A folder or a .zip stands for all files in it; its folders are those of the sources.",
      "The format is found from the content. Everything is imported, or nothing."
    })
final class ImportCommand extends ProjectCommand {
  private static final int SHOWN = 40;
  private static final int SHOWN_OF_KIND = 5;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The files, folders and .zip archives.")
  @SuppressWarnings("NullAway.Init")
  private List<Path> files;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description =
          "What they are: interview, document, responses, aggregate (a published table), codebook,"
              + " project.")
  private @Nullable String kind;

  @Option(
      names = "--questionnaire",
      paramLabel = "FILE",
      description =
          "The questionnaire file (.json, .csv, .xlsx, .qsf, .lss, .sss, .xml) that describes the"
              + " answers.")
  private @Nullable Path questionnaire;

  @Option(
      names = "--case-id",
      paramLabel = "VAR",
      description = "The column that identifies the respondent.")
  private @Nullable String caseId;

  @Option(
      names = "--no-repair",
      description = "Keep broken words, page numbers and other remains of conversion in the text.")
  private boolean noRepair;

  @Option(
      names = "--skip-failed",
      description = "Leave out files that cannot be read, and import the others.")
  private boolean skipFailed;

  @Option(
      names = "--separate",
      description =
          "Make a questionnaire of its own, even of a newer export of one that is in the project.")
  private boolean separate;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    ImportOptions options =
        new ImportOptions(
            kind == null ? null : kindOf(kind),
            questionnaire == null ? null : resolve(questionnaire),
            caseId,
            !noRepair,
            skipFailed);
    Importers importers = Importers.installed();
    try (ProgressBar progress = new ProgressBar(context().err());
        GatheredFiles gathered =
            importers.gather(files.stream().map(this::resolve).toList(), options)) {
      ImportBatch found = importers.read(gathered, options, progress);
      ImportBatch read = separate ? found.setApart() : found;
      List<SurveyUpdate> updates = SurveyUpdate.previews(session.store(), read);
      // Codes that are there already are laid over, and what that replaces is told.
      ImportBatch batch =
          read.with(CodebookMerge.of(
                      session.store().codebook(), session.store().counterparts(), read.codes())
                  .findings())
              .with(SurveyUpdate.findings(session.store(), read, updates))
              .with(ProjectMerge.preview(session.store(), read.projects()));
      HistoryEntry entry = session.store().add(coder.name(context()), batch, progress);
      progress.clear();
      report(batch, updates, entry);
    }
    return 0;
  }

  private static ImportKind kindOf(String name) {
    return ImportKind.of(name)
        .orElseThrow(() ->
            new WrongUseException(
                "--as takes interview, document, responses, aggregate, codebook or project, not \""
                    + name
                    + "\"."));
  }

  private void report(ImportBatch batch, List<SurveyUpdate> updates, HistoryEntry entry) {
    if (json()) {
      print(ImportJson.write(batch, updates, entry, Language.EN).build());
      return;
    }
    for (ImportedText text : batch.texts()) {
      out()
          .println(
              "Imported "
                  + text.kind().id()
                  + " \""
                  + text.name()
                  + "\": "
                  + text.text().segments().size()
                  + " segments.");
    }
    for (ImportedResponses responses : batch.responses()) {
      out().println(sentence(responses, updates));
    }
    if (!batch.codes().isEmpty()) {
      out().println("Imported " + batch.codes().size() + " codes.");
    }
    for (ImportedAggregate aggregate : batch.aggregates()) {
      AggregateTable table = aggregate.table();
      out()
          .println(
              "Imported the table \""
                  + table.name()
                  + "\": "
                  + table.rows().size()
                  + " rows, "
                  + (table.width() - table.labelColumns())
                  + " columns.");
    }
    for (ImportedProject project : batch.projects()) {
      out()
          .println(
              "Imported a project"
                  + (project.origin().isEmpty() ? "" : " of " + project.origin())
                  + ": "
                  + project.texts().size()
                  + " sources, "
                  + project.codes().size()
                  + " codes, "
                  + project.codings()
                  + " codings, "
                  + project.memos().size()
                  + " memos, "
                  + project.cases().size()
                  + " cases.");
    }
    report(batch.findings());
  }

  private static String sentence(ImportedResponses responses, List<SurveyUpdate> updates) {
    for (SurveyUpdate update : updates) {
      if (update.id().equals(responses.questionnaire().id())) {
        return "Updated \""
            + update.survey()
            + "\" by "
            + update.caseId()
            + ": "
            + update.added()
            + " new, "
            + update.changed()
            + " changed, "
            + update.gone().size()
            + " gone.";
      }
    }
    return "Imported \""
        + responses.questionnaire().name()
        + "\": "
        + responses.rows()
        + " rows, "
        + responses.questionnaire().variables().size()
        + " variables.";
  }

  /** A few of each kind: a scanned report may have a thousand broken words. */
  private void report(List<Finding> findings) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    int shown = 0;
    for (Finding finding : findings) {
      int ofKind = kinds.merge(finding.kind(), 1, Integer::sum);
      if (ofKind <= SHOWN_OF_KIND && shown < SHOWN) {
        out().println("  " + FindingMessages.render(finding, Language.EN));
        shown++;
      }
    }
    if (findings.size() > shown) {
      out().println("  … and " + (findings.size() - shown) + " more findings; --json has all:");
      kinds.forEach((kind, count) -> {
        if (count > SHOWN_OF_KIND) {
          out().printf("  %6d  %s%n", count, FindingMessages.title(kind, Language.EN));
        }
      });
    }
  }

  @Override
  boolean writes() {
    return true;
  }
}
