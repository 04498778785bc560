package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.revision.TextEdit;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** A corrected text: what was changed, and what became of every passage. */
public final class CorrectionJson {
  private CorrectionJson() {}

  /** Passages in the order in which they stand; {@code changed} have other words now. */
  public static JsonObjectBuilder write(TextCorrection correction, ProjectReader project) {
    ProjectNames names = new ProjectNames(project);
    Map<UUID, Coding> codings = new HashMap<>();
    project
        .codings(CodingFilter.ofSource(correction.source().id()))
        .forEach(coding -> codings.put(coding.id(), coding));
    JsonArrayBuilder edits = Json.createArrayBuilder();
    for (TextEdit edit : correction.edits()) {
      edits.add(
          Json.createObjectBuilder()
              .add("before", passage(edit.before(), correction.before()))
              .add("after", passage(edit.after(), correction.after())));
    }
    JsonArrayBuilder passages = Json.createArrayBuilder();
    int moved = 0;
    for (PassageMove move : correction.moves()) {
      boolean changed = correction.changed().contains(move.passage());
      moved += !changed && !move.before().equals(move.after()) ? 1 : 0;
      passages.add(passage(move, changed, correction, codings.get(move.passage()), names));
    }
    return Json.createObjectBuilder()
        .add("source", correction.source().name())
        .add("sourceId", correction.source().id().toString())
        .add("segments", correction.after().segments().size())
        .add("segmentsBefore", correction.before().segments().size())
        .add("moved", moved)
        .add("changed", correction.changed().size())
        .add("edits", edits)
        .add("passages", passages);
  }

  private static JsonObjectBuilder passage(
      PassageMove move,
      boolean changed,
      TextCorrection correction,
      @Nullable Coding coding,
      ProjectNames names) {
    JsonObjectBuilder passage =
        Json.createObjectBuilder()
            .add("id", move.passage().toString())
            .add("kind", coding == null ? "quote" : "coding")
            .add("changed", changed);
    if (coding != null) {
      passage.add("code", names.code(coding.code())).add("coder", names.coder(coding.coder()));
    }
    return passage
        .add("before", passage(move.before(), correction.before()))
        .add("after", passage(move.after(), correction.after()));
  }

  static JsonObjectBuilder passage(TextRange range, SourceText text) {
    return Json.createObjectBuilder()
        .add("start", range.start())
        .add("end", range.end())
        .add("lines", JsonParts.lines(text.lines(range)))
        .add("text", range.in(text.text()));
  }
}
