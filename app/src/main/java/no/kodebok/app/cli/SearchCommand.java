package no.kodebok.app.cli;

import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.stream.Collectors;
import no.kodebok.app.json.HitSheets;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.json.SearchJson;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchResult;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = {
      "Search the segments of all sources.",
      "Query language: words, \"a phrase\", \"two words\"~5, styr*, (a OR b), NOT x or -x,",
      "kode:barrierer, kode=\"Barrierer/Regelverk\", taler:intervjuer, rolle:veileder (any variable),",
      "kilde:\"Kontor 2\", type:intervju|dokument|åpent_svar, koder:kari, ukodet:ja,",
      "lik:\"Kontor 2:14\" (like the passage at this line), -lik:\"Kontor 2:30\" (and not like this one)."
    })
final class SearchCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "QUERY", description = "What to find.")
  @SuppressWarnings("NullAway.Init")
  private String query;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Most hits to show (default: 50).")
  private int limit;

  @Option(names = "--kwic", description = "Show every match with the words around it.")
  private boolean kwic;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the hits to this .xlsx, .csv or .docx file, as many as --limit says.")
  private @Nullable Path file;

  @Override
  int run(ProjectSession session) {
    if (limit < 1) {
      throw new WrongUseException("--limit takes a number of 1 or more.");
    }
    SearchResult result = session.index().search(session.store(), new SearchRequest(query, limit));
    ProjectNames names = new ProjectNames(session.store());
    if (file != null) {
      Project project = session.store().project();
      Path target = resolve(file);
      Exporters.installed()
          .write(
              new Report.Rows(HitSheets.of(session.store(), result, project.language())),
              FileSettings.of(project, Version.number()),
              target);
      context().err().println("Wrote " + result.hits().size() + " hits to " + target + ".");
    }
    if (json()) {
      JsonObjectBuilder object = SearchJson.write(result, names);
      if (kwic) {
        object.add("kwic", KwicLines.json(result, names));
      }
      print(object.build());
    } else if (kwic) {
      KwicLines.print(result, names, out());
    } else if (file == null) {
      result.hits().forEach(hit -> print(hit, names));
      out().println(result.total() + " hits, " + result.hits().size() + " shown.");
    }
    return 0;
  }

  private void print(Hit hit, ProjectNames names) {
    String speaker = hit.segment().speaker();
    out()
        .println(
            names.source(hit.source())
                + ", line "
                + hit.lines().first()
                + (speaker == null ? "" : ", " + speaker)
                + (hit.codes().isEmpty()
                    ? ""
                    : " ["
                        + hit.codes().stream().map(names::code).collect(Collectors.joining(", "))
                        + "]"));
    out().println("    " + hit.text().replaceAll("\\s+", " "));
    out().println();
  }
}
