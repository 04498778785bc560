package no.kodebok.exports.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import org.jspecify.annotations.Nullable;

/**
 * Quote sheets in the shape {@code quotes}: what was asked, and for every quote code, source, lines
 * (first and last), verbatim and edited wording, attribution, case and the labels of its variables;
 * beside these the coding's id, the offsets, the speaker and the coders.
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
    json.writeStartArray("variables");
    sheet.variables().forEach(json::write);
    json.writeEnd();
    json.writeStartArray("quotes");
    sheet.quotes().forEach(quote -> write(json, quote));
    json.writeEnd();
    json.writeEnd();
    // Closing it would close the stream, which is the caller's.
    json.flush();
  }

  private static void write(JsonGenerator json, Quote quote) {
    json.writeStartObject();
    json.write("id", quote.coding().toString());
    json.write("codingId", quote.coding().toString());
    json.write("code", quote.code().toString());
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
    json.writeEnd();
  }

  private static void writeOrNull(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }
}
