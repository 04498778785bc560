package no.kodebok.app.cli;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.json.CorrectionJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.importers.FindingMessages;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "revise",
    description = {
      "Put a corrected text in the place of a source's text.",
      "Codings move with their words; those whose words changed are listed for review."
    })
final class ReviseCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "SOURCE", description = "Name of the source.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Parameters(index = "2", paramLabel = "FILE", description = "The whole text as it should read.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    Source found = SourceNames.find(session.store(), source);
    ImportBatch read =
        Importers.installed()
            .read(
                List.of(resolve(file)),
                new ImportOptions(ImportKind.DOCUMENT, null, null, true, false),
                Progress.NONE);
    if (read.texts().size() != 1) {
      throw new KodebokException(file + " is no text that could be that of a source.");
    }
    TextCorrection correction =
        TextCorrection.of(session.store(), found.id(), read.texts().getFirst().text().text());
    HistoryEntry entry = session.store().write(coder.name(context()), correction.edit());
    JsonObject told =
        CorrectionJson.write(correction, session.store()).add("change", entry.number()).build();
    if (json()) {
      print(told);
    } else {
      read.findings().forEach(f -> out().println("  " + FindingMessages.render(f, Language.EN)));
      report(told);
    }
    return 0;
  }

  private void report(JsonObject told) {
    List<JsonObject> passages = told.getJsonArray("passages").getValuesAs(JsonObject.class);
    int changed = told.getInt("changed");
    out()
        .println(
            "Corrected \""
                + told.getString("source")
                + "\" in "
                + told.getJsonArray("edits").size()
                + " places. Of "
                + passages.size()
                + " passages "
                + told.getInt("moved")
                + " moved with their words, "
                + changed
                + " have other words now.");
    if (changed == 0) {
      return;
    }
    TextTable table = new TextTable("line", "code", "before", "now");
    for (JsonObject passage : passages) {
      if (passage.getBoolean("changed")) {
        table.row(
            passage.getJsonObject("after").getJsonArray("lines").getInt(0),
            passage.getString("code", "(quote)"),
            passage.getJsonObject("before").getString("text"),
            passage.getJsonObject("after").getString("text"));
      }
    }
    table.print(out());
    out().println("Review them in the workbench, under the sources.");
  }

  @Override
  boolean writes() {
    return true;
  }
}
