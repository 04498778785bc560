package no.kodebok.coding.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A researcher's note on anything of the project.
 *
 * @param about id of what the note is on: a coding, code, source, case, chosen quote, or the
 *     project itself
 * @param coder id of who wrote it first
 * @param at when it was written first
 */
public record Memo(UUID id, UUID about, Wording wording, UUID coder, Instant at) {
  /** A new memo. */
  public static Memo written(UUID about, String text, UUID coder, Instant at) {
    return new Memo(Ids.next(), about, Wording.of(text), coder, at);
  }

  public String text() {
    return wording.text();
  }

  /** The same memo with other words. */
  public Memo reworded(String text) {
    return new Memo(id, about, Wording.of(text), coder, at);
  }
}
