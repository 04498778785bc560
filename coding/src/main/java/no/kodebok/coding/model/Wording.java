package no.kodebok.coding.model;

import java.util.UUID;

/**
 * A text that a person wrote. The history names it by its id only, so that it can be purged while
 * the history stands; another wording has another id.
 */
public record Wording(UUID id, String text) {
  /** A new wording, with an id of its own. */
  public static Wording of(String text) {
    return new Wording(Ids.next(), text);
  }
}
