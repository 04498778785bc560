package no.kodebok.coding.model;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** Reads JSON that somebody else wrote: a request, or a file of figures. */
public final class GivenJson {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private GivenJson() {}

  /**
   * The value that the text is.
   *
   * @throws JsonException if it is no whole JSON, too long or nested too deeply
   */
  public static JsonValue value(String json) {
    // The mark is no part of JSON, but editors write it.
    String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      // Parsson answers nesting that is too deep with a plain RuntimeException.
      throw new JsonException("It is nested too deeply.", e);
    }
  }
}
