package no.kodebok.exports.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.exports.quotes.Sheets;
import org.junit.jupiter.api.Test;

class QuoteJsonTest {
  private static JsonObject written(QuoteSheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QuoteJson.write(sheet, out);
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(out.toByteArray()))) {
      return reader.readObject();
    }
  }

  @Test
  void aQuoteHasTheFieldsThatProgramsRelyOn() {
    JsonObject quote =
        written(Sheets.sheet(Sheets.quote("Barrierer/Tid", "Intervju A", "Det tar tid.")))
            .getJsonArray("quotes")
            .getJsonObject(0);
    assertEquals("Barrierer/Tid", quote.getString("code"));
    assertEquals("Intervju A", quote.getString("source"));
    assertEquals("[12,14]", quote.getJsonArray("lines").toString());
    assertEquals("Det tar tid.", quote.getString("verbatim"));
    assertEquals("Det tar tid.", quote.getString("edited"));
    assertEquals("veileder, Oslo", quote.getString("attribution"));
    assertEquals("Anne", quote.getString("case"));
    assertEquals("{\"rolle\":\"veileder\"}", quote.getJsonObject("variables").toString());
    assertEquals(10, quote.getInt("start"));
    assertEquals(22, quote.getInt("end"));
    assertEquals("Kari, Ola", quote.getString("coder"));
  }

  @Test
  void whatIsNotKnownIsNull() {
    JsonObject document =
        written(
            new QuoteSheet(
                null,
                null,
                "{taler}",
                List.of(),
                List.of(Sheets.quote("A", "B", 1, 1, null, "C", null, Map.of()))));
    assertTrue(document.isNull("code") && document.isNull("where"));
    JsonObject quote = document.getJsonArray("quotes").getJsonObject(0);
    assertEquals(JsonValue.NULL, quote.get("speaker"));
    assertEquals(JsonValue.NULL, quote.get("case"));
  }

  @Test
  void hostileTextsComeBackAsTheyWere() {
    Quote[] quotes =
        Sheets.hostile().stream()
            .filter(text -> !text.contains("halv"))
            .map(text -> Sheets.quote("A", "B", text))
            .toArray(Quote[]::new);
    JsonObject document = written(Sheets.sheet(quotes));
    assertEquals(quotes.length, document.getInt("total"));
    for (int i = 0; i < quotes.length; i++) {
      assertEquals(
          quotes[i].verbatim(),
          document.getJsonArray("quotes").getJsonObject(i).getString("verbatim"));
    }
  }
}
