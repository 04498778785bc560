package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import no.kodebok.app.exchange.ExportedFile;
import no.kodebok.app.exchange.ProjectExport;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.project.Loss;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = {
      "Write the whole project, its codebook or the data set of a questionnaire to a file that"
          + " other programs read, and tell what the file does not hold.",
      "",
      "  .qdpx  the whole project, for programs that read REFI-QDA",
      "  .qdc   the codebook, likewise",
      "  .json  the whole project; .zip, or a folder (a name that ends with /): as CSV tables",
      "  .sav   the answers to a questionnaire, for SPSS",
      "  .csv   the same as text, with FILE.questionnaire.json to describe it; the codings where"
          + " the project has no answers",
      ""
    })
final class ExportCommand extends ProjectCommand {
  @Option(names = "-o", paramLabel = "FILE", required = true, description = "The file to write.")
  @SuppressWarnings("NullAway.Init")
  private String file;

  @Option(
      names = "--questionnaire",
      paramLabel = "NAME",
      description = "Whose answers to write; not needed where there is only one questionnaire.")
  private @Nullable String questionnaire;

  @Option(names = "--coder", paramLabel = "C", description = "Only the codings of this coder.")
  private @Nullable String coder;

  @Option(
      names = "--originals",
      description = {
        "Put Word files and PDFs into the .qdpx too, beside the plain texts.",
        "Not those whose text was corrected here: what was taken out would be in them still."
      })
  private boolean originals;

  @Override
  int run(ProjectSession session) {
    // A path forgets the slash at its end.
    boolean folder = file.endsWith("/") || file.endsWith(File.separator);
    if (originals && !file.toLowerCase(Locale.ROOT).endsWith(".qdpx")) {
      throw new WrongUseException("--originals goes with a .qdpx, which has a place for them.");
    }
    ExportedFile written =
        new ProjectExport(session.store(), Version.number(), questionnaire, coder, originals)
            .write(resolve(Path.of(file)), folder);
    if (json()) {
      JsonArrayBuilder losses = Json.createArrayBuilder();
      for (Loss loss : written.losses()) {
        losses.add(
            Json.createObjectBuilder()
                .add("kind", loss.kind())
                .add("count", loss.count())
                .add("names", Json.createArrayBuilder(loss.names()))
                .add("text", loss.text(Language.EN)));
      }
      print(
          Json.createObjectBuilder()
              .add("file", written.files().getFirst().toString())
              .add(
                  "files",
                  Json.createArrayBuilder(written.files().stream().map(Path::toString).toList()))
              .add("format", written.format())
              .add("content", written.content().id())
              .add("losses", losses)
              .build());
      return 0;
    }
    for (Path one : written.files()) {
      out().println("Wrote " + one + ".");
    }
    List<Loss> losses = written.losses();
    if (!losses.isEmpty()) {
      out().println("The file does not hold everything:");
      losses.forEach(loss -> out().println("  " + loss.text(Language.EN)));
    }
    return 0;
  }
}
