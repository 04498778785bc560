package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.ProjectReader;

/** Chosen quotes with their place and words. */
public final class ChosenQuotesJson {
  private final ProjectReader project;
  private final ProjectNames names;

  public ChosenQuotesJson(ProjectReader project) {
    this.project = project;
    this.names = new ProjectNames(project);
  }

  public JsonArray write(List<ChosenQuote> quotes) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    quotes.forEach(quote -> array.add(write(quote)));
    return array.build();
  }

  public JsonObject write(ChosenQuote quote) {
    SourceText text = project.text(quote.source());
    Wording edited = quote.edited();
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("id", quote.id().toString())
            .add("source", names.source(quote.source()))
            .add("sourceId", quote.source().toString())
            .add("start", quote.range().start())
            .add("end", quote.range().end())
            .add("lines", JsonParts.lines(text.lines(quote.range())))
            .add("text", quote.range().in(text.text()))
            .add("attribution", quote.attribution())
            .add("coder", names.coder(quote.coder()))
            .add("at", quote.at().toString());
    JsonParts.addOrNull(object, "edited", edited == null ? null : edited.text());
    return JsonParts.addOrNull(object, "case", names.caseOf(quote.source(), text, quote.range()))
        .build();
  }
}
