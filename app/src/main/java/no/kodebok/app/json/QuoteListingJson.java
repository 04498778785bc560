package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.quotes.AnonymityHint;
import no.kodebok.coding.quotes.QuoteFacet;
import no.kodebok.coding.quotes.QuoteLedger;
import no.kodebok.coding.quotes.QuoteListing;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.exports.json.QuoteJson;

/** Quotes as the screen lists them, with their facets; and where quotes are used. */
public final class QuoteListingJson {
  private QuoteListingJson() {}

  /** Writes one document in UTF-8 and leaves the stream open. */
  public static void write(
      QuoteListing listing,
      List<String> names,
      List<Variable> surveys,
      ReviewJson review,
      OutputStream out) {
    JsonGenerator json = Json.createGenerator(out);
    json.writeStartObject();
    json.write("total", listing.passages());
    json.write("rows", listing.rows());
    json.writeStartArray("names");
    names.forEach(json::write);
    json.writeEnd();
    // Of surveys: these are counted where the request names them.
    json.writeStartArray("variables");
    for (Variable variable : surveys) {
      json.writeStartObject()
          .write("name", variable.name())
          .write("label", variable.label())
          .writeEnd();
    }
    json.writeEnd();
    json.writeStartObject("facets");
    write(json, "codes", listing.codes());
    write(json, "coders", listing.coders());
    write(json, "sources", listing.sources());
    json.writeStartArray("attributes");
    for (QuoteFacet facet : listing.attributes()) {
      json.writeStartObject().write("name", facet.name()).write("label", facet.label());
      write(json, "values", facet);
      json.writeEnd();
    }
    json.writeEnd();
    json.write("chosen", listing.chosen());
    json.writeEnd();
    review.writeCounts(json);
    json.writeStartArray("quotes");
    listing.shown().forEach(row -> write(json, row, review));
    json.writeEnd();
    json.writeEnd();
    json.flush();
  }

  private static void write(JsonGenerator json, String name, QuoteFacet facet) {
    json.writeStartArray(name);
    for (QuoteFacet.Value value : facet.values()) {
      json.writeStartObject()
          .write("key", value.key())
          .write("label", value.label())
          .write("count", value.count())
          .writeEnd();
    }
    json.writeEnd();
  }

  private static void write(JsonGenerator json, QuoteListing.Row row, ReviewJson review) {
    json.writeStartObject();
    QuoteJson.writeFields(json, row.quote());
    review.write(json, row.quote());
    json.write("group", row.group());
    json.write("groupRows", row.groupRows());
    json.writeStartArray("codes");
    row.codes().forEach(path -> json.write(path.toString()));
    json.writeEnd();
    json.writeStartArray("hints");
    row.hints().forEach(hint -> write(json, hint));
    json.writeEnd();
    json.writeStartArray("like");
    row.like().forEach(like -> write(json, like, review));
    json.writeEnd();
    json.writeEnd();
  }

  private static void write(JsonGenerator json, AnonymityHint hint) {
    json.writeStartObject()
        .write("start", hint.range().start())
        .write("end", hint.range().end())
        .write("reason", hint.reason().id())
        .writeEnd();
  }

  /** Every note of a use, by place, then by when it was written. */
  public static JsonArray ledger(ProjectReader project) {
    ProjectNames names = new ProjectNames(project);
    JsonArrayBuilder array = Json.createArrayBuilder();
    QuoteLedger.of(project)
        .forEach(entry -> {
          QuoteUse use = entry.use();
          ChosenQuote quote = entry.quote();
          JsonArrayBuilder alike = Json.createArrayBuilder();
          entry.alike().forEach(alike::add);
          SourceText text = project.text(quote.source());
          Wording edited = quote.edited();
          array.add(
              Json.createObjectBuilder()
                  .add(
                      "use",
                      Json.createObjectBuilder()
                          .add("id", use.id().toString())
                          .add("place", use.place())
                          .add("coder", names.coder(use.coder()))
                          .add("at", use.at().toString()))
                  .add("quoteId", quote.id().toString())
                  .add("source", names.source(quote.source()))
                  .add("sourceId", quote.source().toString())
                  .add("start", quote.range().start())
                  .add("end", quote.range().end())
                  .add("lines", JsonParts.lines(text.lines(quote.range())))
                  .add("wording", edited == null ? quote.range().in(text.text()) : edited.text())
                  .add("times", entry.times())
                  .add("alike", alike));
        });
    return array.build();
  }
}
