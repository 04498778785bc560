package no.kodebok.app.cli;

import jakarta.json.JsonObjectBuilder;
import java.util.stream.Collectors;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.json.SearchJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SearchResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    description = {
      "Search the segments of all sources.",
      "Query language: words, \"a phrase\", \"two words\"~5, styr*, (a OR b), NOT x or -x,",
      "kode:barrierer, kode=\"Barrierer/Regelverk\", taler:intervjuer, rolle:veileder (any variable),",
      "kilde:\"Kontor 2\", type:intervju|dokument|åpent_svar, koder:kari, ukodet:ja."
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

  @Override
  int run(ProjectSession session) {
    if (limit < 1) {
      throw new WrongUseException("--limit takes a number of 1 or more.");
    }
    SearchResult result = session.index().search(session.store(), new SearchRequest(query, limit));
    ProjectNames names = new ProjectNames(session.store());
    if (json()) {
      JsonObjectBuilder object = SearchJson.write(result, names);
      if (kwic) {
        object.add("kwic", KwicLines.json(result, names));
      }
      print(object.build());
    } else if (kwic) {
      KwicLines.print(result, names, out());
    } else {
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
