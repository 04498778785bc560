package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.PrintWriter;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.coding.search.Concordance;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.SearchResult;

/** Matches one below the other, each with the words around it. */
final class KwicLines {
  private static final int WIDTH = 40;

  private KwicLines() {}

  static void print(SearchResult result, ProjectNames names, PrintWriter out) {
    for (Hit hit : result.hits()) {
      for (Concordance.Line line : Concordance.of(hit, WIDTH)) {
        out.printf(
            "%" + WIDTH + "s  %s  %-" + WIDTH + "s  %s:%d%n",
            line.left(),
            line.keyword(),
            line.right(),
            names.source(hit.source()),
            hit.lines().first());
      }
    }
    out.println(result.total() + " hits, " + result.hits().size() + " shown.");
  }

  static JsonArrayBuilder json(SearchResult result, ProjectNames names) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (Hit hit : result.hits()) {
      for (Concordance.Line line : Concordance.of(hit, WIDTH)) {
        lines.add(
            Json.createObjectBuilder()
                .add("source", names.source(hit.source()))
                .add("line", hit.lines().first())
                .add("left", line.left())
                .add("keyword", line.keyword())
                .add("right", line.right())
                .add("as", line.match().as().id()));
      }
    }
    return lines;
  }
}
