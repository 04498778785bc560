package no.kodebok.app.cli;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import no.kodebok.app.json.AggregatesJson;
import no.kodebok.app.json.SourcesJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.Aggregate;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Show a source's text with its codings, or a published table with its checks.")
final class ShowCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "SOURCE", description = "Name of the source or table.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Option(names = "--lines", paramLabel = "A-B", description = "Only these original lines.")
  private @Nullable String lines;

  @Override
  int run(ProjectSession session) {
    Aggregate table = AggregatesJson.find(session.store(), source);
    if (table != null
        && session.store().sources().stream().noneMatch(s -> s.name().equals(source))) {
      JsonObject shown = AggregatesJson.show(table, Language.EN).build();
      if (json()) {
        print(shown);
      } else {
        new AggregateText(out()).print(shown);
      }
      return 0;
    }
    Source found = SourceNames.find(session.store(), source);
    SourceText text = session.store().text(found.id());
    TextRange part =
        lines == null
            ? new TextRange(0, text.text().length())
            : LineSpan.of(text, LineSpan.parse(lines));
    JsonObject shown = SourcesJson.show(session.store(), found, text, part).build();
    if (json()) {
      print(shown);
    } else {
      printText(shown);
    }
    return 0;
  }

  private void printText(JsonObject shown) {
    String text = shown.getString("text");
    int from = lines == null ? 1 : LineSpan.parse(lines).first();
    int offset = shown.getInt("start");
    for (JsonObject segment : shown.getJsonArray("segments").getValuesAs(JsonObject.class)) {
      int start = Math.max(0, segment.getInt("start") - offset);
      int end = Math.min(text.length(), segment.getInt("end") - offset);
      int line = Math.max(from, segment.getJsonArray("lines").getInt(0));
      JsonArray times = segment.getJsonArray("times");
      String time = times == null ? "" : "[" + times.getString(0) + "] ";
      String speaker = segment.isNull("speaker") ? "" : segment.getString("speaker") + ": ";
      out().printf("%6d  %s%s%s%n", line, time, speaker, text.substring(start, end));
    }
    JsonArray codings = shown.getJsonArray("codings");
    if (!codings.isEmpty()) {
      out().println();
      TextTable table = new TextTable("line", "code", "coder", "text");
      for (JsonObject coding : codings.getValuesAs(JsonObject.class)) {
        table.row(
            coding.getJsonArray("lines").getInt(0),
            coding.getString("code"),
            coding.getString("coder"),
            coding.getString("text"));
      }
      table.print(out());
    }
  }
}
