package no.kodebok.importers.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.TextDecoder;

/** Reads a file in JSON whole, with limits against hostile ones. */
public final class JsonFile {
  private static final long LIMIT = 256L << 20;
  private static final int DEEPEST = 50;

  private JsonFile() {}

  /**
   * The value that the file is.
   *
   * @throws KodebokException if it is no JSON, too large or too deep
   */
  public static JsonValue read(ImportFile file, FindingLog log) {
    byte[] bytes = file.bytes(LIMIT, "Save the transcript as .vtt or .txt.");
    String json = TextDecoder.decode(bytes, file.charset(), log);
    Map<String, Object> limits =
        Map.of(
            "org.eclipse.parsson.maxDepth",
            DEEPEST,
            "jakarta.json.JsonConfig.keyStrategy",
            jakarta.json.JsonConfig.KeyStrategy.LAST);
    try (JsonReader reader =
        Json.createReaderFactory(limits).createReader(new StringReader(json))) {
      return reader.readValue();
    } catch (JsonParsingException e) {
      JsonLocation at = e.getLocation();
      throw new KodebokException(
          ImportReason.BROKEN_JSON.with().at(PlacePart.LINE, at.getLineNumber()),
          file.path()
              + ", line "
              + at.getLineNumber()
              + ": the file is no whole JSON: it is damaged or cut off there. Copy or save it again.",
          e);
    } catch (JsonException | IllegalStateException e) {
      throw new KodebokException(
          ImportReason.BROKEN_JSON.with(),
          file.path() + " is no whole JSON: it is damaged or cut off. Copy or save it again.",
          e);
    } catch (RuntimeException e) {
      // Parsson answers too deep nesting with a plain RuntimeException.
      throw new KodebokException(
          ImportReason.JSON_NESTED.with(DEEPEST),
          file.path() + " is nested deeper than " + DEEPEST + " levels, as no transcript is.",
          e);
    }
  }
}
