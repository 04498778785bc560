package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.quotes.Drift;
import no.kodebok.coding.quotes.MaskProposal;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteDetails;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.QuoteWarning;
import no.kodebok.coding.quotes.TrackedWording;
import no.kodebok.exports.quotes.MaskedWording;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.quotes.WarningNote;
import org.jspecify.annotations.Nullable;

/**
 * Quote sheets in the shape {@code quotes}: what was asked, and for every quote code, source, lines
 * (first and last), verbatim and edited wording, attribution, case and the labels of its variables;
 * beside these the coding's id, the offsets, the speaker and the coders, and {@code choice} where
 * the passage is chosen to be printed: where the edited wording drifts and where it is used.
 */
public final class QuoteJson {
  private QuoteJson() {}

  /** The document as text. */
  public static String text(QuoteSheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(sheet, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Writes one document in UTF-8 and leaves the stream open. */
  public static void write(QuoteSheet sheet, OutputStream out) {
    JsonGenerator json = Json.createGenerator(out);
    json.writeStartObject();
    writeOrNull(json, "code", sheet.code());
    writeOrNull(json, "where", sheet.where());
    json.write("attribution", sheet.attribution());
    json.write("total", sheet.quotes().size());
    QuoteSheet.Choices choices = sheet.choices();
    QuoteMessages messages = QuoteMessages.in(choices.language());
    writeOrNull(json, "by", choices.by());
    json.write("leftOut", choices.leftOut());
    writeAll(json, "mask", choices.mask());
    writeAll(json, "identifying", choices.identifying());
    json.writeStartArray("variables");
    sheet.variables().forEach(json::write);
    json.writeEnd();
    json.writeStartArray("quotes");
    for (Quote quote : sheet.quotes()) {
      json.writeStartObject();
      writeFields(json, quote);
      writeDetails(json, quote, sheet, messages);
      json.writeEnd();
    }
    json.writeEnd();
    json.writeStartArray("warnings");
    for (int i = 0; i < sheet.quotes().size(); i++) {
      for (QuoteWarning warning : sheet.quotes().get(i).details().warnings()) {
        json.writeStartObject().write("quote", i + 1);
        write(json, warning, messages);
        json.writeEnd();
      }
    }
    json.writeEnd();
    json.writeEnd();
    // Closing it would close the stream, which is the caller's.
    json.flush();
  }

  private static void writeAll(JsonGenerator json, String name, List<String> values) {
    json.writeStartArray(name);
    values.forEach(json::write);
    json.writeEnd();
  }

  private static void writeDetails(
      JsonGenerator json, Quote quote, QuoteSheet sheet, QuoteMessages messages) {
    QuoteDetails details = quote.details();
    if (sheet.choices().by() != null) {
      writeOrNull(json, "group", details.group().isEmpty() ? null : details.group());
    }
    if (sheet.choices().context() > 0) {
      json.write("before", details.before()).write("after", details.after());
    }
    if (!quote.edited().equals(quote.verbatim())) {
      json.writeStartArray("tracked");
      for (TrackedWording.Part part : TrackedWording.of(quote.verbatim(), quote.edited())) {
        json.writeStartObject()
            .write("kind", part.kind().id())
            .write("text", part.text())
            .writeEnd();
      }
      json.writeEnd();
    }
    json.writeStartArray("warnings");
    for (QuoteWarning warning : details.warnings()) {
      json.writeStartObject();
      write(json, warning, messages);
      json.writeEnd();
    }
    json.writeEnd();
    if (!sheet.choices().mask().isEmpty()) {
      json.writeStartArray("proposals");
      for (MaskProposal proposal : details.proposals()) {
        json.writeStartObject()
            .write("start", proposal.range().start())
            .write("end", proposal.range().end())
            .write("text", proposal.range().in(quote.edited()))
            .write("instead", MaskedWording.instead(proposal, messages))
            .writeEnd();
      }
      json.writeEnd();
    }
  }

  private static void write(JsonGenerator json, QuoteWarning warning, QuoteMessages messages) {
    json.write("kind", warning.kind().id()).write("message", WarningNote.of(warning, messages));
    writeAll(json, "about", warning.about());
    if (warning.range() != null) {
      json.write("start", warning.range().start()).write("end", warning.range().end());
    }
  }

  /** One quote as an object. */
  static JsonObject of(Quote quote) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.createGenerator(out)) {
      json.writeStartObject();
      writeFields(json, quote);
      json.writeEnd();
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(out.toByteArray()))) {
      return reader.readObject();
    }
  }

  /** Writes everything of a quote into the object that is open. */
  public static void writeFields(JsonGenerator json, Quote quote) {
    String coding = quote.coding() == null ? null : quote.coding().toString();
    writeOrNull(json, "id", coding);
    writeOrNull(json, "codingId", coding);
    writeOrNull(json, "code", quote.code() == null ? null : quote.code().toString());
    json.write("source", quote.source());
    json.write("sourceId", quote.sourceId().toString());
    json.write("start", quote.range().start());
    json.write("end", quote.range().end());
    json.writeStartArray("lines")
        .write(quote.lines().first())
        .write(quote.lines().last())
        .writeEnd();
    writeOrNull(json, "speaker", quote.speaker());
    json.write("verbatim", quote.verbatim());
    json.write("edited", quote.edited());
    json.write("attribution", quote.attribution());
    writeOrNull(json, "case", quote.caseName());
    json.writeStartObject("variables");
    quote.variables().forEach((name, answer) -> json.write(name, answer.label()));
    json.writeEnd();
    json.write("coder", quote.coder());
    Quote.Choice choice = quote.choice();
    if (choice == null) {
      json.writeNull("choice");
    } else {
      write(json, choice);
    }
  }

  private static void write(JsonGenerator json, Quote.Choice choice) {
    json.writeStartObject("choice")
        .write("id", choice.id().toString())
        .write("attribution", choice.attribution());
    json.writeStartArray("drift");
    choice.drift().forEach(drift -> write(json, drift));
    json.writeEnd();
    json.writeStartArray("uses");
    for (QuoteUse use : choice.uses()) {
      json.writeStartObject()
          .write("id", use.id().toString())
          .write("place", use.place())
          .write("at", use.at().toString())
          .writeEnd();
    }
    json.writeEnd();
    json.writeEnd();
  }

  private static void write(JsonGenerator json, Drift drift) {
    json.writeStartObject()
        .write("start", drift.range().start())
        .write("end", drift.range().end())
        .write("kind", drift.kind().id())
        .write("stood", drift.stood())
        .writeEnd();
  }

  private static void writeOrNull(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }
}
