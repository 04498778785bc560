package no.kodebok.importers.repair;

import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.characters.CleanText;

/**
 * A text after its repairs.
 *
 * @param text with its way back to the original lines
 * @param notes where its footnotes stand, in order
 */
public record RepairedText(CleanText text, List<TextRange> notes) {
  public RepairedText {
    notes = List.copyOf(notes);
  }
}
