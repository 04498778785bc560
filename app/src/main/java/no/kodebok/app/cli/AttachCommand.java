package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.json.ImportJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.Language;
import no.kodebok.importers.FindingMessages;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "attach",
    description = {
      "Attach attributes to cases from a table, such as role and office.",
      "The first column names a case or a source; a source without a case gets one of its name."
    })
final class AttachCommand extends ProjectCommand {
  @Option(names = "--cases", required = true, paramLabel = "FILE", description = "The table.")
  @SuppressWarnings("NullAway.Init")
  private Path cases;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    try (ProgressBar progress = new ProgressBar(context().err())) {
      ImportBatch batch =
          Importers.installed()
              .read(
                  List.of(resolve(cases)),
                  new ImportOptions(ImportKind.ATTRIBUTES, null, null, true, false),
                  progress);
      HistoryEntry entry = session.store().add(coder.name(context()), batch, progress);
      progress.clear();
      if (json()) {
        print(ImportJson.write(batch, List.of(), entry, Language.EN).build());
      } else {
        int rows = batch.responses().stream().mapToInt(ImportedResponses::rows).sum();
        out().println("Attached attributes to " + rows + " cases.");
        batch.findings().forEach(f -> out().println("  " + FindingMessages.render(f, Language.EN)));
      }
    }
    return 0;
  }

  @Override
  boolean writes() {
    return true;
  }
}
