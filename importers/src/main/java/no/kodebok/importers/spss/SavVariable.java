package no.kodebok.importers.spss;

import java.util.List;
import no.kodebok.coding.model.Scale;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the file, put together of its records. Strings hold one character a byte.
 *
 * @param head its first record
 * @param name the long name, or the short one where there is none
 * @param pieces where its parts stand in a case
 */
record SavVariable(RawVariable head, String name, List<Piece> pieces, @Nullable Scale scale) {
  /** A part of a case, in bytes. */
  record Piece(int offset, int length) {}

  /** Length of all pieces. */
  int length() {
    return pieces.stream().mapToInt(Piece::length).sum();
  }

  boolean isText() {
    return head.isText();
  }
}
