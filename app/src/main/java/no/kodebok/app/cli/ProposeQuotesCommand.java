package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.quotes.proposed.ProposedQuote;
import no.kodebok.coding.quotes.proposed.QuoteDetector;
import no.kodebok.coding.quotes.proposed.SaidBy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "propose-quotes",
    description = {
      "List the passages of a source that look like quotations, with who said them.",
      "For review: nothing is coded."
    })
final class ProposeQuotesCommand extends ProjectCommand {
  @Parameters(index = "1", paramLabel = "SOURCE", description = "Name of the source.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Override
  int run(ProjectSession session) {
    Source found = SourceNames.find(session.store(), source);
    SourceText text = session.store().text(found.id());
    List<ProposedQuote> quotes = QuoteDetector.of(text);
    if (json()) {
      JsonArrayBuilder listed = Json.createArrayBuilder();
      quotes.forEach(quote -> listed.add(write(text, quote)));
      print(Json.createObjectBuilder().add("source", found.name()).add("quotes", listed).build());
      return 0;
    }
    for (ProposedQuote quote : quotes) {
      SaidBy said = quote.attribution();
      out()
          .printf(
              "%6d  «%s»%s%n",
              text.lines(quote.range()).first(),
              quote.range().in(text.text()).replaceAll("\\s+", " "),
              said == null ? "" : " – " + said.text());
    }
    out().println(quotes.size() + " passages look like quotations.");
    return 0;
  }

  private static JsonObjectBuilder write(SourceText text, ProposedQuote quote) {
    LineRange lines = text.lines(quote.range());
    JsonObjectBuilder written =
        Json.createObjectBuilder()
            .add("start", quote.range().start())
            .add("end", quote.range().end())
            .add("lines", Json.createArrayBuilder().add(lines.first()).add(lines.last()))
            .add("text", quote.range().in(text.text()))
            .add("sign", quote.sign().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (text.lineMap().hasPages()) {
      written.add("page", text.lineMap().pageOfLine(lines.first()));
    }
    SaidBy said = quote.attribution();
    if (said != null) {
      written.add("attribution", said.text());
      addIfKnown(written, "speaker", said.speaker());
      addIfKnown(written, "role", said.role());
    }
    return written;
  }

  private static void addIfKnown(JsonObjectBuilder written, String name, @Nullable String value) {
    if (value != null) {
      written.add(name, value);
    }
  }
}
