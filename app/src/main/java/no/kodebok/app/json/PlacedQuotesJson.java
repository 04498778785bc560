package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import no.kodebok.coding.quotes.Quote;

/** Quotes with the way to their place in the text. */
public final class PlacedQuotesJson {
  private PlacedQuotesJson() {}

  /** The list. */
  public static JsonArrayBuilder of(List<Quote> quotes) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Quote quote : quotes) {
      list.add(
          Json.createObjectBuilder()
              .add("sourceId", quote.sourceId().toString())
              .add("source", quote.source())
              .add("start", quote.range().start())
              .add("end", quote.range().end())
              .add("lines", JsonParts.lines(quote.lines()))
              .add("edited", quote.edited())
              .add("attribution", quote.attribution())
              .add("case", quote.caseName() == null ? "" : quote.caseName())
              .add("chosen", quote.choice() != null));
    }
    return list;
  }
}
