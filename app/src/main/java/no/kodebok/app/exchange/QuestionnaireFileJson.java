package no.kodebok.app.exchange;

import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import no.kodebok.app.json.VariablesJson;
import no.kodebok.coding.model.Questionnaire;

/** Writes a questionnaire in the form in which it is given with its answers. */
final class QuestionnaireFileJson {
  private QuestionnaireFileJson() {}

  static Questionnaire write(Questionnaire questionnaire, OutputStream out) throws IOException {
    // The writer closes its stream, which is the caller's to close.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(bytes)) {
      writer.writeObject(
          Json.createObjectBuilder(VariablesJson.write(questionnaire))
              .add("formulaGuard", "apostrophe")
              .build());
    }
    bytes.writeTo(out);
    return questionnaire;
  }
}
