package no.kodebok.importers.exchange;

import no.kodebok.coding.model.SourceKind;
import no.kodebok.importers.passages.Conversation;
import no.kodebok.importers.passages.PlainBlocks;
import org.jspecify.annotations.Nullable;

/** Cuts a text of another program into segments, and leaves its characters as they are. */
public final class SourceTexts {
  private SourceTexts() {}

  /**
   * The text with its paragraphs and turns.
   *
   * @param kind what it is known to be, or null
   */
  public static Conversation.Reading read(MappedText text, @Nullable SourceKind kind) {
    return Conversation.read(text.clean(), PlainBlocks.of(text.text()), kind);
  }
}
