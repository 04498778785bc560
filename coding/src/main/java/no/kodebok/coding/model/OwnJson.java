package no.kodebok.coding.model;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParser;
import java.io.Reader;
import java.util.Map;

/**
 * Reads JSON that Kodebok wrote itself, however much it is. Readers are made for what strangers
 * send, and give up after fifteen million characters; the step that imports a project of a hundred
 * thousand codings is longer.
 */
public final class OwnJson {
  private static final Map<String, Object> UNLIMITED =
      Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE);

  private OwnJson() {}

  /** A reader of one value; closing it closes what it reads. */
  public static JsonReader reader(Reader json) {
    return Json.createReaderFactory(UNLIMITED).createReader(json);
  }

  /** A parser, for what is too much to be held at once. */
  public static JsonParser parser(Reader json) {
    return Json.createParserFactory(UNLIMITED).createParser(json);
  }
}
