package no.kodebok.importers.questionnaire;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
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
import no.kodebok.importers.characters.TextDecoder;

/** Reads JSON that describes a questionnaire, with limits against hostile files. */
public final class JsonContent {
  private static final long LIMIT = 16L << 20;
  private static final int DEEPEST = 50;

  private JsonContent() {}

  /**
   * The value that the file is.
   *
   * @throws KodebokException if it is no JSON, too large or too deep
   */
  public static JsonValue of(ImportFile file) {
    byte[] bytes = file.bytes(LIMIT, "A questionnaire file holds no answers; leave them out.");
    return parse(
        file.name(), TextDecoder.decode(bytes, file.charset(), new FindingLog(file.name())));
  }

  /** The object that the file is. */
  static JsonObject object(ImportFile file) {
    if (of(file) instanceof JsonObject object) {
      return object;
    }
    throw new KodebokException(
        QuestionnaireReason.NOT_QUESTIONNAIRE_JSON.with("{"),
        file.name() + " is not a questionnaire file: it does not begin with {.");
  }

  /** Where a file ends too early, the parser counts on beyond its last line. */
  private static long columnWithin(String json, JsonLocation at) {
    long length =
        json.lines().skip(Math.max(0, at.getLineNumber() - 1)).findFirst().orElse("").length();
    return Math.clamp(at.getColumnNumber(), 1, length + 1);
  }

  private static JsonValue parse(String file, String json) {
    Map<String, Object> limits =
        Map.of(
            "org.eclipse.parsson.maxDepth",
            DEEPEST,
            "jakarta.json.JsonConfig.keyStrategy",
            jakarta.json.JsonConfig.KeyStrategy.NONE);
    try (JsonReader reader =
        Json.createReaderFactory(limits).createReader(new StringReader(json))) {
      return reader.readValue();
    } catch (JsonParsingException e) {
      JsonLocation at = e.getLocation();
      throw new KodebokException(
          QuestionnaireReason.NOT_JSON
              .with()
              .at(PlacePart.LINE, at.getLineNumber())
              .at(PlacePart.COLUMN, columnWithin(json, at)),
          file
              + ", line "
              + at.getLineNumber()
              + ", column "
              + columnWithin(json, at)
              + ": this is not JSON. Look for a missing comma, quotation mark or bracket there.",
          e);
    } catch (JsonException | IllegalStateException e) {
      throw new KodebokException(
          QuestionnaireReason.NOT_QUESTIONNAIRE_JSON.with(String.valueOf(e.getMessage())),
          file + " is not a questionnaire file: " + e.getMessage() + ".",
          e);
    } catch (RuntimeException e) {
      // Parsson answers too deep nesting with a plain RuntimeException.
      throw new KodebokException(
          QuestionnaireReason.JSON_TOO_DEEP.with(DEEPEST),
          file + " is nested deeper than " + DEEPEST + " levels and is no questionnaire file.",
          e);
    }
  }
}
