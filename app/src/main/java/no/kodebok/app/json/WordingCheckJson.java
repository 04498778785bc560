package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.EditedWording;
import no.kodebok.coding.store.ProjectReader;

/** What there is to say of a wording that somebody is writing. */
public final class WordingCheckJson {
  private WordingCheckJson() {}

  /**
   * Where it drifts from the passage.
   *
   * @throws KodebokException if the passage lies outside its text, or one of the two is too long
   */
  public static JsonObjectBuilder write(
      ProjectReader project, UUID source, TextRange range, String edited) {
    JsonArrayBuilder drifts = Json.createArrayBuilder();
    EditedWording.drifts(project.text(source), range, edited)
        .forEach(drift ->
            drifts.add(
                Json.createObjectBuilder()
                    .add("start", drift.range().start())
                    .add("end", drift.range().end())
                    .add("kind", drift.kind().id())
                    .add("stood", drift.stood())));
    return Json.createObjectBuilder().add("drift", drifts);
  }
}
